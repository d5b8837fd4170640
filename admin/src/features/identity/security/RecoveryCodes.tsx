import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { RecoveryCodesView } from '@jingkang/shared/api/own-account';
import { RenewRecoveryCodesForm } from '@jingkang/shared/forms/own-account';
import { ownAccountQuery } from '../../../api/own-account';
import { SecretField } from '../../../components/fields/SecretField';
import { RuledForm } from '../../../components/RuledForm';
import { RecoveryCodeList } from './RecoveryCodeList';
import { SecondFactorField } from './SecondFactorField';

/** How many recovery codes are left, and ten new ones. */
export function RecoveryCodes({ left }: { readonly left: number }) {
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const onDone = ({ recoveryCodes }: RecoveryCodesView) => {
    setCodes(recoveryCodes);
    setOpen(false);
    void client.invalidateQueries({ queryKey: ownAccountQuery.queryKey });
  };
  return (
    <>
      {codes.length > 0 && <RecoveryCodeList codes={codes} />}
      <p>{leftWords(left)}</p>
      {open ? (
        <RuledForm
          formClass={RenewRecoveryCodesForm}
          send={(input, write) => write('POST /own-account/recovery-codes', { body: input })}
          onDone={onDone}
          onCancel={() => setOpen(false)}
          submitLabel="生成恢复码"
        >
          <SecretField name="password" label="密码" required autoComplete="current-password" />
          <SecondFactorField />
        </RuledForm>
      ) : (
        <Button onClick={() => setOpen(true)}>重新生成恢复码</Button>
      )}
    </>
  );
}

function leftWords(left: number): string {
  if (left === 0) return '恢复码都用完了。请重新生成，免得手机不在身边时登录不了。';
  return `恢复码还有${left}个没用过。手机不在身边时，可以用它登录。重新生成后，旧的都作废。`;
}

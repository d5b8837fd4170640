import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { ChangePasswordForm } from '@jingkang/shared/forms/own-account';
import { useAccess } from '../../../access';
import { ownAccountQuery } from '../../../api/own-account';
import { sessionQuery } from '../../../api/session';
import { SecretField } from '../../../components/fields/SecretField';
import { RuledForm } from '../../../components/RuledForm';
import { SecondFactorField } from './SecondFactorField';

/** A new password, for whoever knows the old one. */
export function ChangePassword() {
  const { session } = useAccess();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  const onDone = () => {
    setOpen(false);
    setDone(true);
    void client.invalidateQueries({ queryKey: ownAccountQuery.queryKey });
    void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
  if (!open)
    return (
      <>
        {done && (
          <Alert
            className="note"
            type="success"
            role="status"
            title="密码已修改。别处的登录都已退出，下次请用新密码。"
          />
        )}
        <p className="soft">怀疑别人知道了密码，请马上修改。修改后，别处的登录都会退出。</p>
        <Button onClick={() => setOpen(true)}>修改密码</Button>
      </>
    );
  return (
    <RuledForm
      formClass={ChangePasswordForm}
      send={(input, write) => write('POST /own-account/password', { body: input })}
      onDone={onDone}
      onCancel={() => setOpen(false)}
      submitLabel="修改密码"
    >
      <SecretField name="current" label="现在的密码" required autoComplete="current-password" />
      <SecretField
        name="password"
        label="新密码"
        required
        autoComplete="new-password"
        hint="至少10个字符，不要用常见的密码。几个不相干的词连起来最好记。"
      />
      {session.totpEnrolled && <SecondFactorField />}
    </RuledForm>
  );
}

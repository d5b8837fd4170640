import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { ConfirmedTotpView } from '@jingkang/shared/api/sessions';
import { ConfirmTotpForm } from '@jingkang/shared/forms/sign-in';
import { ownAccountQuery } from '../../../api/own-account';
import { asProblem } from '../../../api/problem';
import { keepToken, sessionQuery } from '../../../api/session';
import { useWrite } from '../../../api/use-write';
import { TextField } from '../../../components/fields/TextField';
import { ProblemNote } from '../../../components/ProblemNote';
import { RuledForm } from '../../../components/RuledForm';
import { TotpSecret } from '../../../components/TotpSecret';
import { RecoveryCodeList } from './RecoveryCodeList';

/** Sets the second factor of the account that is signed in, and hands out its recovery codes. */
export function TotpEnrolment() {
  const client = useQueryClient();
  const [confirmed, setConfirmed] = useState<ConfirmedTotpView>();
  const offer = useWrite({
    send: (_: void, write) => write('POST /sessions/current/totp'),
  });
  if (confirmed) {
    const { recoveryCodes, ...session } = confirmed;
    const goOn = () => {
      client.setQueryData(sessionQuery.queryKey, keepToken(session));
      void client.invalidateQueries({ queryKey: ownAccountQuery.queryKey });
    };
    return (
      <>
        <RecoveryCodeList codes={recoveryCodes} />
        <Button type="primary" onClick={goOn}>
          抄好了，继续
        </Button>
      </>
    );
  }
  if (!offer.data)
    return (
      <>
        <p>还没有设置。设置后，别人只知道密码也登录不了。</p>
        <ProblemNote problem={asProblem(offer.error)} />
        <Button type="primary" loading={offer.isPending} onClick={() => offer.mutate()}>
          开始设置
        </Button>
      </>
    );
  return (
    <RuledForm
      formClass={ConfirmTotpForm}
      send={(input, write) => write('POST /sessions/current/totp/confirm', { body: input })}
      onDone={setConfirmed}
      submitLabel="确认"
    >
      <TotpSecret offer={offer.data} />
      <TextField
        name="totp"
        label="应用里显示的6位数字"
        required
        autoComplete="one-time-code"
        inputMode="numeric"
      />
    </RuledForm>
  );
}

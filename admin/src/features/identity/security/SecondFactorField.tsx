import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import { TextField } from '../../../components/fields/TextField';

interface Props {
  readonly label?: string;
  /** It has come up after the password: says what is wanted now. */
  readonly asked?: boolean;
}

/** The code of the app, or one of the recovery codes for whoever has lost the phone. */
export function SecondFactorField({ label = '动态验证码', asked = false }: Props) {
  const form = Form.useFormInstance();
  const [lost, setLost] = useState(false);
  const change = () => {
    // Only what is seen is sent.
    form.setFieldsValue({ totp: undefined, recoveryCode: undefined });
    setLost(!lost);
  };
  return (
    <>
      {asked && (
        <Alert
          className="note"
          type="info"
          role="status"
          title={lost ? '请填一个恢复码。' : '请再填验证器应用里的6位数字。'}
        />
      )}
      {lost ? (
        <TextField
          name="recoveryCode"
          label="恢复码"
          required
          hint="每个恢复码只能用一次。像XXXX-XXXX-XXXX这样。"
        />
      ) : (
        <TextField
          name="totp"
          label={label}
          required
          autoComplete="one-time-code"
          inputMode="numeric"
          hint="验证器应用里的6位数字。"
        />
      )}
      <p>
        <Button type="link" className="plain-link" onClick={change}>
          {lost ? '改用动态验证码' : '没有手机？用恢复码'}
        </Button>
      </p>
    </>
  );
}

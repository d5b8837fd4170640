import type { SentCodeView } from '@jingkang/shared/api/sessions';
import { isMobile } from '@jingkang/shared/forms/validators/phones';
import { useEffect, useState } from 'react';
import { Problem } from '../api/problem';
import type { FormControl } from '../forms/use-form';
import { useWork } from '../hooks/use-work';
import { Box, Words } from '../platform/elements';
import { Button } from './Button';
import { Notice } from './Notice';
import { ProblemNotice } from './ProblemNotice';
import { Room } from './Room';
import { TextField } from './TextField';

interface Props {
  form: FormControl;
  /** The number was typed before and is only repeated here. */
  phone?: string | undefined;
}

export function PhoneCode({ form, phone }: Props) {
  const [sent, setSent] = useState<SentCodeView>();
  const work = useWork();
  const [seconds, setSeconds] = useState(0);
  const number = phone ?? form.text('phone');

  useEffect(() => {
    if (seconds <= 0) return undefined;
    const timer = setTimeout(() => setSeconds(seconds - 1), 1000);
    return () => clearTimeout(timer);
  }, [seconds]);

  const send = () =>
    work.run(async (write) => {
      if (!isMobile(number)) throw new Problem(0, 'phone', '请先填11位手机号码。');
      const answer = await write('POST /one-time-codes', { body: { phone: number } });
      setSent(answer);
      setSeconds(answer.resendInSeconds);
    });

  return (
    <Box className="jk-stack">
      {phone === undefined ? (
        <TextField form={form} name="phone" label="手机号码" hint="用来收验证码。" kind="phone" required />
      ) : null}
      <Button kind="soft" busy={work.busy} disabled={seconds > 0} onPress={() => void send()}>
        {seconds > 0 ? `${seconds}秒后可重发` : '发送验证码'}
      </Button>
      <ProblemNotice problem={work.problem} />
      <Room>
        {sent ? (
          <Notice tone={sent.demoCode ? 'attention' : 'calm'} announce>
            <Words>
              {sent.demoCode ? `演示环境，验证码是 ${sent.demoCode}` : '验证码已发出。请看短信。'}
            </Words>
          </Notice>
        ) : null}
      </Room>
      <TextField form={form} name="code" label="验证码" hint="六位数字。" kind="digits" required />
    </Box>
  );
}

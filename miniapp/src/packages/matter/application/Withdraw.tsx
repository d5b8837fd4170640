import type { MyApplication } from '@jingkang/shared/api/matters';
import { WithdrawForm } from '@jingkang/shared/forms/any-record';
import { useState } from 'react';
import { Button } from '../../../components/Button';
import { ConfirmDialog } from '../../../components/ConfirmDialog';
import { Room } from '../../../components/Room';
import { TextField } from '../../../components/TextField';
import { filled } from '../../../forms/filled';
import { useForm } from '../../../forms/use-form';
import { useWork } from '../../../hooks/use-work';

const typed = [WithdrawForm];

/** Consent can be taken back as easily as it was given (个人信息保护法 15). */
export function Withdraw({ application, onChanged }: { application: MyApplication; onChanged: () => void }) {
  const { id, version } = application;
  const [asking, setAsking] = useState(false);
  const form = useForm(`withdraw-${id}`, typed, {});
  const work = useWork();

  const withdraw = async () => {
    const refusal = await work.run(async (write) => {
      const body = { version, ...filled({ reason: form.text('reason') }) };
      await write('POST /applications/{id}/actions/withdraw', { params: { id }, body });
      setAsking(false);
      onChanged();
    });
    if (refusal?.code === 'stale') onChanged();
    if (refusal) form.showProblem(refusal, ['reason']);
  };

  return (
    <>
      <Button kind="plain" onPress={() => setAsking(true)}>
        撤回申请
      </Button>
      <Room>
        {asking ? (
          <ConfirmDialog
            id={`withdraw-${id}-dialog`}
            title="要撤回这件申请吗"
            words="撤回后不再办理。以后需要，可以重新申请。"
            confirm="确定撤回"
            busy={work.busy}
            problem={work.problem}
            onConfirm={() => void withdraw()}
            onClose={() => setAsking(false)}
          >
            <TextField form={form} name="reason" label="原因" hint="可以不写。" rows={2} />
          </ConfirmDialog>
        ) : null}
      </Room>
    </>
  );
}

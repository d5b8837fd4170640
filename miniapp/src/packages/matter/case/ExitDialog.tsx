import type { MyCase } from '@jingkang/shared/api/my-cases';
import { ExitCaseForm } from '@jingkang/shared/forms/cases';
import { ConfirmDialog } from '../../../components/ConfirmDialog';
import { TextField } from '../../../components/TextField';
import { filled } from '../../../forms/filled';
import { useForm } from '../../../forms/use-form';
import { useWork } from '../../../hooks/use-work';
import { hasMovedOn } from '../may-do';

const typed = [ExitCaseForm];

interface Props {
  mine: MyCase;
  onChanged: () => void;
  onClose: () => void;
}

/** Whoever wants to stop is told what follows, and is asked once. */
export function ExitDialog({ mine, onChanged, onClose }: Props) {
  const { id, version } = mine;
  const form = useForm(`exit-${id}`, typed, {});
  const work = useWork();
  const leave = async () => {
    const refusal = await work.run(async (write) => {
      const body = { version, ...filled({ reason: form.text('reason') }) };
      await write('POST /cases/{id}/actions/exit', { params: { id }, body });
      onClose();
      onChanged();
    });
    if (hasMovedOn(refusal)) onChanged();
    if (refusal) form.showProblem(refusal, ['reason']);
  };
  return (
    <ConfirmDialog
      id={`exit-${id}-dialog`}
      title="要退出吗"
      words="退出后不再办理，正在办的也会停下。以后需要，可以重新申请。"
      confirm="确定退出"
      busy={work.busy}
      problem={work.problem}
      onConfirm={() => void leave()}
      onClose={onClose}
    >
      <TextField form={form} name="reason" label="原因" hint="可以不写。" rows={2} />
    </ConfirmDialog>
  );
}

import { ApplicationForm } from '@jingkang/shared/forms/application';
import type { ConsentForm } from '@jingkang/shared/forms/consent-evidence';
import { consentItems, consentText, requiredConsentItems } from '@jingkang/shared/texts/consent';
import type { Write } from '../../../api/call';
import { Problem } from '../../../api/problem';
import { problemsOf } from '../../../forms/problems-of';
import type { Form } from '../../../forms/use-form';
import { useWork } from '../../../hooks/use-work';
import { replaceWith } from '../../../navigation/go';
import { draftId } from '../../../state/draft-id';
import { useSession } from '../../../state/session';
import { signInByPhone } from '../../../state/sign-in-by-phone';
import { submissionKeyOf } from '../../../words/keys';
import { phoneToProve } from './phone-to-prove';
import type { ApplicationDraft } from './use-application-draft';

interface Circumstances {
  needsPhone: boolean;
  together: boolean;
}

const order = [...consentItems, 'way', 'witness', 'attachmentId', 'phone', 'code'];

function missingIn(
  form: Form,
  phone: string,
  { needsPhone, together }: Circumstances,
): Record<string, string> {
  const missing: Record<string, string> = {};
  for (const item of requiredConsentItems) {
    if (form.values[item] !== true) missing[item] = '这一项要同意，才能办理。';
  }
  if (together) {
    const way = form.text('way');
    if (!way) missing.way = '请选择家属怎样表示同意。';
    if (way === 'spoken_witnessed' && !form.text('witness')) missing.witness = '请写见证人的姓名。';
    if (way === 'paper_scan' && !form.text('attachmentId')) missing.way = '请先添加签字的同意书。';
  }
  if (needsPhone && !phone) missing.phone = '请填手机号码。';
  if (needsPhone && !form.text('code')) missing.code = '请填六位验证码。';
  return missing;
}

export function useSubmission(id: string, draft: ApplicationDraft, form: Form, circumstances: Circumstances) {
  const work = useWork();
  const begin = useSession((state) => state.begin);
  const phone = phoneToProve(draft.form) ?? form.text('phone');

  const send = async (write: Write) => {
    if (Object.keys(problemsOf(ApplicationForm, draft.form.values)).length) {
      throw new Problem(0, 'form_incomplete', '前面还有没填好的。请点“上一步”补齐。');
    }
    if (circumstances.needsPhone) begin(await signInByPhone(write, phone, form.text('code')));
    if (!(await draft.flush())) throw new Problem(0, 'unsaved', '还有内容没有保存。请等网络恢复后再提交。');
    const paper = form.text('attachmentId');
    const consent: ConsentForm = {
      way: circumstances.together ? (form.text('way') as ConsentForm['way']) : 'electronic',
      textVersion: consentText.version,
      items: consentItems.filter((item) => form.values[item] === true),
      witness: form.text('witness') || undefined,
      ...(paper && { attachmentId: paper, furtherPageIds: form.list('furtherPageIds') }),
    };
    await write('POST /applications/{id}/actions/submit', {
      params: { id },
      body: { version: draft.version(), consent },
      idempotencyKey: submissionKeyOf(id),
    });
    draftId.forget();
    replaceWith('/packages/apply/done/index', { id });
  };

  const submit = async () => {
    if (!form.show(missingIn(form, phone, circumstances), order)) return;
    const refusal = await work.run(send);
    if (refusal) form.showProblem(refusal, order);
  };

  /** The asker's own application that is still being handled: it is followed instead of a second one. */
  const existing = work.problem?.code === 'follow_existing' ? work.problem.data.id : undefined;
  return {
    busy: work.busy,
    problem: work.problem,
    existingId: typeof existing === 'string' ? existing : undefined,
    submit,
  };
}

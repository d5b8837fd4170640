import { ApplicationForm } from '@jingkang/shared/forms/application';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { AttachmentView } from '@jingkang/shared/api/common';
import { ConsentForm } from '@jingkang/shared/forms/consent-evidence';
import { PhoneSignInForm } from '@jingkang/shared/forms/sign-in';
import { Button } from '../../../components/Button';
import { Loading } from '../../../components/Loading';
import { Page } from '../../../components/Page';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { Room } from '../../../components/Room';
import { StepBar } from '../../../components/StepBar';
import { Upload } from '../../../components/Upload';
import { problemsOf } from '../../../forms/problems-of';
import { useForm } from '../../../forms/use-form';
import { goToTop } from '../../../platform/device';
import { Box } from '../../../platform/elements';
import { fromCommittee } from '../../../state/from-committee';
import { useAccount } from '../../../state/session';
import { DraftGone } from './DraftGone';
import { DraftStatusLine } from './DraftStatusLine';
import { FollowExisting } from './FollowExisting';
import { StepConsent } from './StepConsent';
import { StepNeeds } from './StepNeeds';
import { StepWho } from './StepWho';
import { stepFields, stepNames, stepTitles } from './steps';
import { useApplicationDraft } from './use-application-draft';
import { useSubmission } from './use-submission';
import './index.scss';

const typedAtTheEnd = [ConsentForm, PhoneSignInForm];

const lastStep = stepNames.length - 1;

export default function ApplyForm() {
  const id = useRouter().params.id ?? '';
  const account = useAccount();
  const draft = useApplicationDraft(id);
  const consent = useForm('consent', typedAtTheEnd, {});
  const [step, setStep] = useState(0);
  const [photos, setPhotos] = useState<readonly AttachmentView[]>();
  const together = fromCommittee(account);
  const submission = useSubmission(id, draft, consent, { needsPhone: !account, together });

  const show = (next: number) => {
    setStep(next);
    goToTop();
  };
  const forward = async () => {
    const fields = stepFields[step] ?? [];
    if (!draft.form.show(problemsOf(ApplicationForm, draft.form.values, fields), fields)) return;
    void draft.flush();
    show(step + 1);
  };

  if (draft.stored.problem)
    return <DraftGone id={id} problem={draft.stored.problem} onRetry={draft.stored.reload} />;
  if (!draft.stored.data) {
    return (
      <Page personal title="申请服务">
        <Loading what="已填的内容" />
      </Page>
    );
  }
  return (
    <Page
      personal
      title={stepTitles[step] ?? ''}
      action={
        <Box className="jk-actions">
          {step > 0 ? (
            <Button kind="plain" onPress={() => show(step - 1)}>
              上一步
            </Button>
          ) : null}
          {step < lastStep ? (
            <Button onPress={() => void forward()}>下一步</Button>
          ) : (
            <Button busy={submission.busy} onPress={() => void submission.submit()}>
              提交申请
            </Button>
          )}
        </Box>
      }
    >
      <StepBar steps={stepNames} current={step} />
      <DraftStatusLine status={draft.status} />
      <Box className="jk-form">
        {step === 0 ? <StepWho form={draft.form} /> : null}
        {step === 1 ? (
          <>
            <StepNeeds form={draft.form} />
            <Upload
              id="apply-photos"
              label="照片材料"
              hint="病历、证明都可以。请不要拍身份证。"
              applicationId={id}
              attachments={photos ?? draft.stored.data.attachments}
              onChange={setPhotos}
            />
          </>
        ) : null}
        {step === lastStep ? (
          <StepConsent
            applicationId={id}
            answers={draft.form}
            form={consent}
            needsPhone={!account}
            together={together}
          />
        ) : null}
        <ProblemNotice problem={submission.problem} />
        <Room>{submission.existingId ? <FollowExisting id={submission.existingId} /> : null}</Room>
      </Box>
    </Page>
  );
}

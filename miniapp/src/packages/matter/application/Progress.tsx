import type { ApplicationAction } from '@jingkang/shared/lifecycles/application';
import type { MyApplication } from '@jingkang/shared/api/matters';
import { Button } from '../../../components/Button';
import { NextStep } from '../../../components/NextStep';
import { Section } from '../../../components/Section';
import { StepList } from '../../../components/StepList';
import { Timeline } from '../../../components/Timeline';
import { Tone } from '../../../components/Tone';
import { goTo } from '../../../navigation/go';
import { Box, Words } from '../../../platform/elements';
import { Asked } from './Asked';
import { DraftMatter } from './DraftMatter';
import { MyConsent } from './MyConsent';
import { MyData } from './MyData';
import { Outcome } from './Outcome';
import { Withdraw } from './Withdraw';

const withdrawing: ApplicationAction = 'withdraw';

export function Progress({ application, onChanged }: { application: MyApplication; onChanged: () => void }) {
  const {
    id,
    number,
    draft,
    mine,
    stateLabel,
    tone,
    steps,
    next,
    asked,
    outcome,
    timeline,
    consent,
    caseId,
  } = application;
  const mayWithdraw = application.actions.some(({ action, allowed }) => action === withdrawing && allowed);
  return (
    <>
      <Box className="jk-row">
        <Tone tone={tone}>{stateLabel}</Tone>
        {number ? <Words className="jk-small">编号 {number}</Words> : null}
      </Box>
      {caseId ? (
        <Button onPress={() => goTo('/packages/matter/case/index', { id: caseId })}>看服务进度</Button>
      ) : (
        <NextStep next={next} />
      )}
      {draft ? <DraftMatter id={id} /> : null}
      {asked && mine ? <Asked application={application} asked={asked} onChanged={onChanged} /> : null}
      {outcome ? <Outcome outcome={outcome} /> : null}
      <Section title="办到哪一步">
        <Box className="jk-card">
          <StepList label="七个步骤" steps={steps} />
        </Box>
      </Section>
      {timeline.length ? (
        <Section title="办理经过">
          <Box className="jk-card">
            <Timeline entries={timeline} />
          </Box>
        </Section>
      ) : null}
      {mine ? (
        <Section title="我的资料">
          <MyData fields={application.fields} attachments={application.attachments} />
          {draft ? null : (
            <Button kind="soft" onPress={() => goTo('/packages/matter/viewers/index', { id })}>
              谁看过我的资料
            </Button>
          )}
        </Section>
      ) : null}
      {mine && consent ? (
        <Section title="我的同意">
          <MyConsent consent={consent} />
        </Section>
      ) : null}
      {draft ? null : (
        <Button
          kind="plain"
          onPress={() => goTo('/packages/feedback/form/index', { applicationId: mine ? id : undefined })}
        >
          有意见，去反馈
        </Button>
      )}
      {mayWithdraw ? <Withdraw application={application} onChanged={onChanged} /> : null}
    </>
  );
}

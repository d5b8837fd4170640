import type { MyCase } from '@jingkang/shared/api/my-cases';
import { Button } from '../../../components/Button';
import { InstitutionCard } from '../../../components/InstitutionCard';
import { NextStep } from '../../../components/NextStep';
import { Section } from '../../../components/Section';
import { StepList } from '../../../components/StepList';
import { Timeline } from '../../../components/Timeline';
import { Tone } from '../../../components/Tone';
import { goTo } from '../../../navigation/go';
import { Box, Words } from '../../../platform/elements';
import { mayDo } from '../may-do';
import { Documents } from './Documents';
import { Exit } from './Exit';
import { Tasks } from './Tasks';
import { Wait } from './Wait';

interface Props {
  mine: MyCase;
  onChanged: () => void;
}

/** What is awaited of me, what comes next, where it stands, and everything that belongs to it. */
export function CaseProgress({ mine, onChanged }: Props) {
  const { id, number, stateLabel, tone, next, steps, waiting, institution, timeline } = mine;
  return (
    <>
      <Box className="jk-row">
        <Tone tone={tone}>{stateLabel}</Tone>
        <Words className="jk-small">编号 {number}</Words>
      </Box>
      {mine.closureReasonLabel ? <Words>办结的原因：{mine.closureReasonLabel}</Words> : null}
      {mine.tasks.length ? <Tasks mine={mine} onChanged={onChanged} /> : <NextStep next={next} />}
      {waiting ? <Wait waiting={waiting} /> : null}
      {institution ? (
        <Section title="接收您的机构">
          <InstitutionCard institution={institution} />
        </Section>
      ) : null}
      <Section title="办到哪一步">
        <Box className="jk-card">
          <StepList label="七个步骤" steps={steps} />
        </Box>
      </Section>
      <Documents mine={mine} />
      {timeline.length ? (
        <Section title="办理经过">
          <Box className="jk-card">
            <Timeline entries={timeline} />
          </Box>
        </Section>
      ) : null}
      <Section title="我的资料">
        <Button
          kind="soft"
          onPress={() => goTo('/packages/matter/application/index', { id: mine.applicationId })}
        >
          我的申请
        </Button>
        <Button kind="soft" onPress={() => goTo('/packages/matter/viewers/index', { id, of: 'case' })}>
          谁看过我的资料
        </Button>
      </Section>
      <Button
        kind="plain"
        onPress={() => goTo('/packages/feedback/form/index', { applicationId: mine.applicationId })}
      >
        有意见，去反馈
      </Button>
      {mayDo(mine, 'exit') ? <Exit mine={mine} onChanged={onChanged} /> : null}
    </>
  );
}

import type { FeedbackForSender } from '@jingkang/shared/api/feedback';
import type { Write } from '../api/call';
import { Box, Words } from '../platform/elements';
import { NextStep } from './NextStep';
import { ReopenFeedback } from './ReopenFeedback';
import { Section } from './Section';
import { Timeline } from './Timeline';
import { Tone } from './Tone';

interface Props {
  feedback: FeedbackForSender;
  onReopen: (reason: string, write: Write) => Promise<void>;
}

/** The same for a signed-in sender and for one who has only the code. */
export function FeedbackProgress({ feedback, onReopen }: Props) {
  const { number, kindLabel, stateLabel, tone, content, next, timeline, canReopen } = feedback;
  return (
    <>
      <Box className="jk-card jk-stack jk-stack--tight">
        <Box className="jk-row">
          <Words className="jk-section-title jk-grow">{kindLabel}</Words>
          <Tone tone={tone}>{stateLabel}</Tone>
        </Box>
        <Words selectable>{content}</Words>
        <Words className="jk-small">编号 {number}</Words>
      </Box>
      <NextStep next={next} />
      {canReopen ? <ReopenFeedback onReopen={onReopen} /> : null}
      <Section title="办理经过">
        <Box className="jk-card">
          <Timeline entries={timeline} />
        </Box>
      </Section>
    </>
  );
}

import type { MatterSummary } from '@jingkang/shared/api/matters';
import { goToMatter } from '../navigation/go';
import { Box, Tap, Words } from '../platform/elements';
import { beforeWords } from '../words/moments';
import { Tone } from './Tone';
import './MatterCard.scss';

/** Where it stands, what is next, by whom, by when: readable without opening. */
export function MatterCard({ matter }: { matter: MatterSummary }) {
  const { title, number, stateLabel, tone, nextStep, byWhom, byDate, unread } = matter;
  const when = byDate ? beforeWords(byDate) : '';
  const spoken = [title, stateLabel, `下一步：${nextStep}`, byWhom, when, unread ? '有新进展' : ''];
  return (
    <Tap
      className="jk-card jk-matter"
      label={spoken.filter(Boolean).join('，')}
      role="link"
      onPress={() => goToMatter(matter)}
    >
      <Box className="jk-row">
        <Words className="jk-section-title jk-grow">{title}</Words>
        <Tone tone={tone}>{stateLabel}</Tone>
      </Box>
      {unread ? <Words className="jk-matter__news">有新进展</Words> : null}
      <Box className="jk-matter__next">
        <Words className="jk-small">下一步</Words>
        <Words>{nextStep}</Words>
        {byWhom || when ? (
          <Words className="jk-soft">{[byWhom, when].filter(Boolean).join('，')}</Words>
        ) : null}
      </Box>
      {number ? <Words className="jk-small">编号 {number}</Words> : null}
    </Tap>
  );
}

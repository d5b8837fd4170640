import type { MyWaiting } from '@jingkang/shared/api/my-cases';
import { Notice } from '../../../components/Notice';
import { Pairs } from '../../../components/Pairs';
import { Section } from '../../../components/Section';
import { Box, Words } from '../../../platform/elements';
import { dateWords } from '../../../words/moments';

/** Nobody is forgotten: the place in the list, until when, what helps meanwhile, and what is promised (LN/11). */
export function Wait({ waiting }: { waiting: MyWaiting }) {
  const { position, reasonLabel, since, expectedOn, alternatives, reviewDueOn, wishConfirmedOn } = waiting;
  const pairs: (readonly [string, string | null])[] = [
    ['排在', position ? `第${position}位` : null],
    ['从哪天起', since && dateWords(since)],
    ['为什么等', reasonLabel],
    ['大约等到', expectedOn && dateWords(expectedOn)],
    ['等的时候', alternatives],
    ['您的答复', wishConfirmedOn && `${dateWords(wishConfirmedOn)}，仍然愿意`],
  ];
  const known = pairs.filter((pair): pair is readonly [string, string] => Boolean(pair[1]));
  if (!since && !wishConfirmedOn) return null;
  return (
    <Section title="等候的情况">
      <Box className="jk-card jk-stack">
        <Pairs pairs={known} />
        <Notice icon="heart">
          <Words>
            {waiting.reviewNeeded
              ? '等候已满三个月。社工会再问您的意愿，再安排机构。'
              : `${dateWords(reviewDueOn)}还没安排上，社工会再问您的意愿。不会忘了您。`}
          </Words>
        </Notice>
      </Box>
    </Section>
  );
}

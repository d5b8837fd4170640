import { maskedIn, PersonalBlock } from '../../../components/record/PersonalBlock';
import { useRevealed } from '../../../components/record/reveal';
import { CaseAllocations } from './CaseAllocations';
import { WaitingSection } from './WaitingSection';
import type { CaseSection } from './case-section';

export const waitOfCase: CaseSection = {
  place: { referral: 10, assessment: 60, service: 60 },
  Draw: ({ record: { waiting } }) => waiting && <WaitingSection waiting={waiting} />,
};

export const allocationsOfCase: CaseSection = {
  place: { referral: 20, assessment: 70, service: 70 },
  Draw: CaseAllocations,
};

export const personOfCase: CaseSection = {
  place: { referral: 40, assessment: 40, service: 30 },
  Draw: function Person({ record: { id, personal, timeline, may } }) {
    const revealed = useRevealed();
    return (
      <PersonalBlock
        place={{ of: '/cases', id }}
        fields={personal}
        alsoMasked={maskedIn(timeline)}
        mayReveal={may.reveal}
        revealed={revealed}
      />
    );
  },
};

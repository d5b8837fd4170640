import { type CaseSection, partOf } from '../cases/case-section';
import { ConsentsSection } from './ConsentsSection';

export const consentsOfCase: CaseSection = {
  place: { referral: 30, assessment: 30, service: 20 },
  Draw: ({ record }) => {
    const part = partOf(record, 'consents');
    const { id, institutionId } = record;
    return part && <ConsentsSection caseId={id} institutionId={institutionId} mayRequest={part.mayBegin} />;
  },
};

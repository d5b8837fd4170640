import { type CaseSection, partOf } from '../cases/case-section';
import { AgreementsSection } from './AgreementsSection';

export const agreementsOfCase: CaseSection = {
  place: { referral: 70, assessment: 50, service: 10 },
  Draw: ({ record }) => {
    const part = partOf(record, 'agreements');
    return part && <AgreementsSection caseId={record.id} mayPrepare={part.mayBegin} />;
  },
};

import { type CaseSection, partOf } from '../cases/case-section';
import { AssessmentsSection } from './AssessmentsSection';
import { OpinionSection } from './OpinionSection';

export const assessmentsOfCase: CaseSection = {
  place: { referral: 50, assessment: 10, service: 40 },
  Draw: ({ record }) => {
    const part = partOf(record, 'assessments');
    return part && <AssessmentsSection caseId={record.id} mayBegin={part.mayBegin} />;
  },
};

export const opinionOfCase: CaseSection = {
  place: { referral: 60, assessment: 20, service: 50 },
  Draw: ({ record: { opinion } }) => <OpinionSection opinion={opinion} />,
};

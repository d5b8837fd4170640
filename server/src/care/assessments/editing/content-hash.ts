import { canonicalJson, fingerprint } from '../../../foundation/crypto/fingerprint';
import type { AssessmentContents } from '../assessment-secrets';
import type { Assessment } from '../assessment.entity';

/** Over everything that was signed, and by whom. */
export function contentHashOf(
  { id, caseId, assessedOn, members }: Pick<Assessment, 'id' | 'caseId' | 'assessedOn' | 'members'>,
  contents: AssessmentContents,
): string {
  return fingerprint(canonicalJson({ id, caseId, assessedOn, members, ...contents }));
}

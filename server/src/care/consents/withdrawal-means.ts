import {
  caseAllocating,
  caseAtHospital,
  type CaseState,
  caseWithInstitution,
} from '@jingkang/shared/lifecycles/case';
import { consentInForce, type ConsentState } from '@jingkang/shared/lifecycles/consent';
import type { Case } from '../cases/case.entity';
import type { CaseConsent } from './case-consent.entity';

const stoppable: readonly CaseState[] = [...caseWithInstitution, ...caseAtHospital];
const choosing: readonly CaseState[] = caseAllocating;
const inForce: readonly ConsentState[] = consentInForce;

/** The institution that the consent names looks after the person, so that taking it back stops the service. */
export const stopsService = ({ receiverId }: CaseConsent, { institutionId, state }: Case): boolean =>
  institutionId !== null && institutionId === receiverId && stoppable.includes(state);

/** What taking a consent back leads to, said before it is done; null where nothing can be taken back. */
export function withdrawalMeans(row: CaseConsent, of: Case): string | null {
  if (!inForce.includes(row.state)) return null;
  if (stopsService(row, of)) return '撤回后，机构不能再看您的信息，服务会停止。撤回前已办的事仍然有效。';
  return row.kind === 'receiver' && choosing.includes(of.state)
    ? '撤回后，会重新为您选机构。'
    : '撤回后，不再使用这份同意。';
}

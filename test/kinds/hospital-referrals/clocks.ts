import type { Watched } from '../../support/watched';

/** Who is warned, and who is told that it is late (§2.3). */
export const watched: readonly Watched[] = [
  { at: 'center', clock: 'referralReceipt', warned: 'qj-manager', escalated: 'qj-manager' },
  // Whether someone was discharged is known to the hospital; the receiver is told when nobody says so.
  {
    at: 'center',
    clock: 'plannedDischarge',
    names: ({ hospital, referrer }) => ({ hospital_id: hospital, created_by_id: referrer }),
    warned: 'qj-hospital',
    escalated: 'qj-manager',
  },
  // Of who cannot act, the colleagues of the hospital are told.
  {
    at: 'center',
    clock: 'plannedDischarge',
    names: ({ hospital, gone }) => ({ hospital_id: hospital, created_by_id: gone }),
    warned: 'qj-hospital',
    escalated: 'qj-manager',
  },
];

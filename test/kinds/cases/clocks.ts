import type { Watched } from '../../support/watched';

/** Who is warned, and who is told that it is late (§2.3). */
export const watched: readonly Watched[] = [
  { at: 'station', clock: 'agreementSigning', warned: 'qj-station-manager', escalated: 'qj-station-manager' },
  // Nobody is told who cannot act: the lead is.
  {
    at: 'center',
    clock: 'referral',
    names: ({ gone }) => ({ assignee_id: gone }),
    warned: 'qj-manager',
    escalated: 'qj-manager',
  },
];

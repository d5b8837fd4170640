import type { Watched } from '../../support/watched';

/** Who is warned, and who is told that it is late (§2.3). */
export const watched: readonly Watched[] = [
  { at: 'station', clock: 'agreementSigning', warned: 'qj-station-manager', escalated: 'qj-station-manager' },
];

import type { Watched } from '../../support/watched';

/** Who is warned, and who is told that it is late (§2.3). */
export const watched: readonly Watched[] = [
  // The institution as a whole is late: its county is told.
  { at: 'station', clock: 'institutionReply', warned: 'qj-station-manager', escalated: 'qj-civil' },
];

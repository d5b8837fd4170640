import type { Watched } from '../../support/watched';

/** Who is warned, and who is told that it is late (§2.3). */
export const watched: readonly Watched[] = [
  { at: 'center', clock: 'consentReply', warned: 'qj-manager', escalated: 'qj-manager' },
];

import type { ConsentKind } from '@jingkang/shared/lifecycles/consent';

/** Where what was signed is sealed. */
export const signersPlace = 'case_consents.signers';

/** The informed consent is signed by hand (F7); for the receiver it is enough to tick (个人信息保护法 23). */
const drawn: Readonly<Record<ConsentKind, boolean>> = { receiver: false, informed: true };
export const drawnFor = (kind: ConsentKind): boolean => drawn[kind];

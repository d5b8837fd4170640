import type { Ask } from './request';

/** A signing whose every field is filled in. */
export const signing = ({ version, file }: Ask) =>
  ({
    version,
    textHash: 'a'.repeat(64),
    capacity: 'full',
    signers: [{ who: 'person', name: '测试甲', relation: 'self', agrees: true, signatureId: file }],
    noPersonReason: 'cannot_express',
    noGuardianReason: 'full_capacity',
  }) as const;

export const signingOptional = [
  'signers.0.relation',
  'signers.0.signatureId',
  'noPersonReason',
  'noGuardianReason',
];

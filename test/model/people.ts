/** Whom the model lets act: made-up staff of the demo, one more therapist, and guardians of the public. */
export interface Person {
  readonly name: string;
  readonly id: string;
  readonly role: string;
  readonly organizationId: string | null;
  readonly token: string;
  readonly kind: 'staff' | 'public';
  readonly phone?: string;
}

export const staffNames = [
  'qj-worker-1',
  'qj-worker-2',
  'qj-worker-new',
  'qj-station-worker',
  'qj-hospital-worker',
  'qj-manager',
  'qj-station-manager',
  'qj-therapist',
  'qj-hospital',
  'qj-civil',
  'qj-health',
  'qj-finance',
  'qj-evaluator',
  'sy-worker',
  'admin',
  'security',
  'auditor',
] as const;

/** Colleagues the demo lacks: name, role, and the colleague at whose institution they work. */
export const moreStaff = [
  ['qj-station-therapist', 'therapist', 'qj-station-worker'],
  ['qj-station-worker-2', 'social_worker', 'qj-station-worker'],
] as const;

export const guardianPhones = Array.from({ length: 24 }, (_, n) => `1370000${String(1000 + n)}`);
export const committeePhone = '13900005001';

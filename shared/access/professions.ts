import type { professions } from '../terms';
import type { Role } from './roles';

export type Profession = keyof typeof professions;

/** The professions someone may sign as (104/6). Therapists are the clinical staff of an institution. */
export const professionsOfRole: Readonly<Partial<Record<Role, readonly Profession[]>>> = {
  social_worker: ['social_worker'],
  therapist: ['rehabilitation_therapist', 'psychotherapist', 'nurse', 'psychiatrist', 'other'],
};

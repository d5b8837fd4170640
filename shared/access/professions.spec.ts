import { professionsOfRole } from './professions';
import { allRoles } from './roles';

it('social workers sign as social workers, the clinical staff of an institution as what they are (104/6)', () => {
  expect(professionsOfRole.social_worker).toEqual(['social_worker']);
  expect(professionsOfRole.therapist).toEqual([
    'rehabilitation_therapist',
    'psychotherapist',
    'nurse',
    'psychiatrist',
    'other',
  ]);
  expect(allRoles.filter((role) => professionsOfRole[role])).toEqual(['social_worker', 'therapist']);
});

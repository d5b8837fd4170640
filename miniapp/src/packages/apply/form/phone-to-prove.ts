import { isMobile } from '@jingkang/shared/forms/validators/phones';
import type { FormControl } from '../../../forms/use-form';

/** The mobile number given for contact is not asked for a second time; of a landline another one is. */
export function phoneToProve(answers: Pick<FormControl, 'text'>): string | undefined {
  const contact = answers.text('contactPhone');
  return isMobile(contact) ? contact : undefined;
}

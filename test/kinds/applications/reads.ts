import type { Records } from '../../privacy/life';
import { history } from '../../privacy/walk-rehabilitation';

/** Every place where something of it could be read. */
export const paths = ({ guardian, counter, family, referredApplication, file }: Records): string[] => [
  ...[guardian, counter, family].flatMap((id) => [
    `/applications/${id}`,
    `/applications/${id}/draft`,
    `/my/applications/${id}`,
    `/my/applications/${id}/viewers`,
    history('applications', id),
  ]),
  `/applications/${referredApplication}`,
  `/attachments/${file}`,
];

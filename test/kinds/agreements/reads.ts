import type { Records } from '../../privacy/life';
import { history } from '../../privacy/walk-rehabilitation';

/** Every place where something of it could be read. */
export const paths = ({ agreement, agreementSignature }: Records): string[] => [
  `/agreements/${agreement}`,
  `/agreements/${agreement}/draft`,
  `/agreements/${agreement}/document`,
  `/agreements/${agreement}/files/${agreementSignature}`,
  `/my/agreements/${agreement}`,
  `/my/agreements/${agreement}/document`,
  history('agreements', agreement),
];

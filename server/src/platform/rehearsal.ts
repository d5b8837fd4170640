import { Settings } from '../foundation/settings/settings';
import type { Parts } from './platform.module';

/** Parts by which all is done as in service, and nothing is changed. Its log would tell what has not happened. */
export const rehearsal = (parts: Parts): Parts => ({
  ...parts,
  settings: new Settings({ ...parts.settings, logLevel: 'silent' }),
  rehearses: true,
});

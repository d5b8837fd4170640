import { SettingsError } from '../foundation/settings/settings';

/** A program was called in another way than it takes. */
export class UsageError extends SettingsError {}

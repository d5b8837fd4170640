import { idParam } from '../../search-params';

/** Which case is open. */
export function caseSearch(raw: Readonly<Record<string, unknown>>): { record?: string } {
  const record = idParam(raw.record);
  return record ? { record } : {};
}

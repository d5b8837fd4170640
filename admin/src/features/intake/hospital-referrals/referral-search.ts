import { idParam } from '../../../search-params';

/** Which draft is being filled in. */
export function referralSearch(raw: Readonly<Record<string, unknown>>): { draft?: string } {
  const draft = idParam(raw.draft);
  return draft ? { draft } : {};
}

import { idParam, textParam } from '../../../search-params';

export interface AuditSearch {
  readonly recordType?: string | undefined;
  readonly recordId?: string | undefined;
  readonly accountId?: string | undefined;
  readonly kind?: string | undefined;
}

export function auditSearch(raw: Readonly<Record<string, unknown>>): AuditSearch {
  const recordType = textParam(raw.recordType, 40);
  const recordId = idParam(raw.recordId);
  const accountId = idParam(raw.accountId);
  const kind = textParam(raw.kind, 40);
  return {
    ...(recordType ? { recordType } : {}),
    ...(recordId ? { recordId } : {}),
    ...(accountId ? { accountId } : {}),
    ...(kind ? { kind } : {}),
  };
}

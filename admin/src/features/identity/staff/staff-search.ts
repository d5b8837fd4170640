import { type Role, roles } from '@jingkang/shared/access/roles';
import { codeParam, idParam } from '../../../search-params';

const statuses = { active: true, disabled: true } as const;

export interface StaffSearch {
  readonly organizationId?: string | undefined;
  readonly role?: Role | undefined;
  readonly status?: keyof typeof statuses | undefined;
  /** The member of staff that is open. */
  readonly record?: string;
}

export function staffSearch(raw: Readonly<Record<string, unknown>>): StaffSearch {
  const organizationId = idParam(raw.organizationId);
  const role = codeParam(raw.role, roles);
  const status = codeParam(raw.status, statuses);
  const record = idParam(raw.record);
  return {
    ...(organizationId ? { organizationId } : {}),
    ...(role ? { role } : {}),
    ...(status ? { status } : {}),
    ...(record ? { record } : {}),
  };
}

import { organizationKinds } from '@jingkang/shared/terms';
import { codeParam, idParam, textParam } from '../../../search-params';

const statuses = { active: true, stopped: true } as const;

export interface OrganizationSearch {
  readonly region?: string | undefined;
  readonly kind?: keyof typeof organizationKinds | undefined;
  readonly status?: keyof typeof statuses | undefined;
  /** The organization that is open. */
  readonly record?: string;
}

export function organizationSearch(raw: Readonly<Record<string, unknown>>): OrganizationSearch {
  const region = textParam(raw.region, 12);
  const kind = codeParam(raw.kind, organizationKinds);
  const status = codeParam(raw.status, statuses);
  const record = idParam(raw.record);
  return {
    ...(region ? { region } : {}),
    ...(kind ? { kind } : {}),
    ...(status ? { status } : {}),
    ...(record ? { record } : {}),
  };
}

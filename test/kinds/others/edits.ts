import type { Client } from '../../support/client';
import { institutionOf } from '../../support/factories';
import {
  type FormCast,
  type Values,
  type VersionedForm,
  whole,
  without,
} from '../../support/versioned-forms';

export const edits = async ({ admin, manager }: FormCast): Promise<VersionedForm[]> => [
  ...(await ofOrganization(admin, manager)),
  ...(await ofStaff(admin)),
];

async function ofOrganization(admin: Client, manager: Client): Promise<VersionedForm[]> {
  const { organization } = (await manager.get('/sessions/current')).body.account;
  const { organizationId = organization?.id } = (await manager.get('/sessions/current')).body.account;
  const opened = (by: Client, kept: (values: Values) => Values) => async () => {
    const { items } = (await by.get('/organizations')).body;
    const found = items.find(({ id }: { id: string }) => id === organizationId);
    return { version: found.version, values: kept(without(found, 'id', 'regionName', 'version', 'places')) };
  };
  const one = ['openingHours', '上午', '下午'] as const;
  const other = ['eligibility', '本区居民'] as const;
  const profile = (values: Values) =>
    without(values, 'kind', 'name', 'regionCode', 'uscc', 'takesIntake', 'listed', 'status');
  const path = `/organizations/${organizationId as string}`;
  return [
    {
      route: 'PUT /api/organizations/{id}',
      path,
      by: admin,
      open: opened(admin, whole as never),
      bodyOf: whole,
      one,
      other,
    },
    {
      route: 'PUT /api/organizations/{id}/profile',
      path: `${path}/profile`,
      by: manager,
      open: opened(manager, profile),
      bodyOf: whole,
      one: ['openingHours', '周一', '周二'],
      other: ['address', '第二扇窗路2号'],
    },
  ];
}

async function ofStaff(by: Client): Promise<VersionedForm[]> {
  const organizationId = await institutionOf(by, '500110', '文龙街道服务站');
  const made = await by.post('/staff', {
    userName: `two-tabs-${Date.now() % 1_000_000}`,
    displayName: '两窗员工',
    role: 'social_worker',
    organizationId,
  });
  const { id } = made.body as { id: string };
  const qualification = { certificateNo: 'Q-1', validFrom: '2026-01-01', validTo: '2026-12-31' };
  const added = (await by.post(`/staff/${id}/qualifications`, qualification)).body as { id: string };
  const found = async () => {
    const { items } = (await by.get(`/staff?organizationId=${organizationId}`)).body;
    return items.find((one: { id: string }) => one.id === id);
  };
  return [
    {
      route: 'PUT /api/staff/{id}',
      path: `/staff/${id}`,
      by,
      open: async () => {
        const { version, displayName, role } = await found();
        return { version, values: { displayName, role, organizationId } };
      },
      bodyOf: whole,
      one: ['displayName', '员工甲', '员工乙'],
      other: ['role', 'therapist'],
    },
    {
      route: 'PUT /api/staff/{id}/qualifications/{qualificationId}',
      path: `/staff/${id}/qualifications/${added.id}`,
      by,
      open: async () => {
        const { version, certificateNo, validFrom, validTo } = (await found()).qualifications[0];
        return { version, values: { certificateNo, validFrom, validTo } };
      },
      bodyOf: whole,
      one: ['certificateNo', 'Q-2', 'Q-3'],
      other: ['validTo', '2027-12-31'],
    },
  ];
}

import { agreementContents, accepted, informed } from './agreements';
import { assessed, begun, save } from './assessments';
import { asPhone, asStaff, type Client, freshPhone } from './client';
import { application, draft, institutionOf, reviewed } from './factories';
import { draftReferral } from './referrals';
import type { RunningServer } from './server';

type Values = Readonly<Record<string, unknown>>;

/** A form that two people may have open, with two of its fields and what may be written in them. */
export interface VersionedForm {
  readonly route: string;
  readonly path: string;
  readonly by: Client;
  /** What stands in it, and the version it has. */
  readonly open: () => Promise<{ readonly version: number; readonly values: Values }>;
  /** The body as it is sent, without its version and what it began with. */
  readonly bodyOf: (values: Values) => object;
  readonly one: readonly [field: string, first: unknown, second: unknown];
  readonly other: readonly [field: string, value: unknown];
}

const whole = (values: Values): object => values;
const within = (part: string) => (values: Values) => ({ [part]: values });
const without = (values: Values, ...names: readonly string[]): Values =>
  Object.fromEntries(
    Object.entries(values).filter(([name, value]) => !names.includes(name) && value !== null),
  );

/** One of each, made through HTTP. */
export async function versionedForms(server: RunningServer): Promise<VersionedForm[]> {
  const owner = await asPhone(server, freshPhone());
  const worker = await asStaff(server, 'qj-worker-1');
  const station = await asStaff(server, 'qj-station-worker');
  const manager = await asStaff(server, 'qj-manager');
  const hospital = await asStaff(server, 'qj-hospital');
  const admin = await asStaff(server, 'admin');
  return [
    await ofApplication(owner),
    await ofReview(owner, worker),
    await ofReferral(hospital),
    ...(await ofCase(owner, worker, station)),
    ...(await ofOrganization(admin, manager)),
    ...(await ofStaff(admin)),
  ];
}

async function ofApplication(by: Client): Promise<VersionedForm> {
  const path = `/applications/${(await draft(by)).id}/draft`;
  const open = async () => {
    const { version, fields } = (await by.get(path)).body;
    return { version, values: fields };
  };
  const [one, other] = [
    ['personName', '两个窗口甲', '两个窗口乙'],
    ['address', '第二扇窗路1号'],
  ] as const;
  return { route: 'PUT /api/applications/{id}/draft', path, by, open, bodyOf: within('fields'), one, other };
}

async function ofReview(owner: Client, by: Client): Promise<VersionedForm> {
  const { id } = await reviewed(owner, by, application({ personName: '两窗初核' }));
  const open = async () => {
    const { version, review } = (await by.get(`/applications/${id}`)).body;
    return { version, values: without(review, 'reviewerName', 'savedAt') };
  };
  return {
    route: 'PUT /api/applications/{id}/review',
    path: `/applications/${id}/review`,
    by,
    open,
    bodyOf: whole,
    one: ['note', '甲的记录', '乙的记录'],
    other: ['priority', 'high'],
  };
}

async function ofReferral(by: Client): Promise<VersionedForm> {
  const path = `/hospital-referrals/${(await draftReferral(by)).id}/draft`;
  const open = async () => {
    const { version, fields } = (await by.get(path)).body;
    return { version, values: fields };
  };
  const [one, other] = [
    ['doctor', '甲医生', '乙医生'],
    ['department', '心理科'],
  ] as const;
  return {
    route: 'PUT /api/hospital-referrals/{id}/draft',
    path,
    by,
    open,
    bodyOf: within('fields'),
    one,
    other,
  };
}

async function ofCase(owner: Client, worker: Client, by: Client): Promise<VersionedForm[]> {
  const toStation = await institutionOf(owner, '500110', '文龙街道服务站');
  const person = (personName: string) =>
    application({ personName, birthDate: '1990-05-01', regionCode: '500110002' });
  const begunId = await begun(by, await accepted(owner, worker, by, toStation, person('两窗评估')));
  await save(by, begunId, { selfReportScale: 'barthel' });
  const caseId = await accepted(owner, worker, by, toStation, person('两窗协议'));
  await assessed(by, caseId);
  await informed(owner, by, caseId);
  const { id } = (await by.post('/agreements', { caseId })).body;
  const contents = agreementContents();
  await by.put(`/agreements/${id}`, { version: 1, contents });
  return [
    {
      route: 'PUT /api/assessments/{id}',
      path: `/assessments/${begunId}`,
      by,
      open: async () => {
        const { version, notes } = (await by.get(`/assessments/${begunId}`)).body;
        return { version, values: notes };
      },
      bodyOf: within('contents'),
      one: ['place', '甲的地点', '乙的地点'],
      other: ['strengths', '会做饭'],
    },
    {
      route: 'PUT /api/my/assessments/{id}/answers',
      path: `/my/assessments/${begunId}/answers`,
      by: owner,
      open: async () => {
        const { version, selfReport } = (await owner.get(`/my/assessments/${begunId}`)).body;
        return { version, values: selfReport.answers };
      },
      bodyOf: (values) => ({
        answers: Object.entries(values).map(([linkId, answer]) => ({ linkId, answer })),
      }),
      one: ['feeding', '0', '5'],
      other: ['bathing', '0'],
    },
    {
      route: 'PUT /api/agreements/{id}',
      path: `/agreements/${id as string}`,
      by,
      open: async () => {
        const found = (await by.get(`/agreements/${id as string}/draft`)).body;
        return { version: found.version, values: found.contents };
      },
      bodyOf: within('contents'),
      one: ['frequency', '每周一次', '每周三次'],
      other: ['place', '第二扇窗'],
    },
  ];
}

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

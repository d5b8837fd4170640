import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { accepted } from '../../support/agreements';
import { begun } from '../../support/assessments';
import { offered, registered } from '../../support/cases';
import { type Answer, asPhone, asStaff, type Client, freshPhone } from '../../support/client';
import {
  application,
  draft,
  institutionOf,
  mustBe,
  needReport,
  reviewed,
  submitted,
} from '../../support/factories';
import { draftReferral, referral, registeredReferral, submittedReferral } from '../../support/referrals';
import { root, type RunningServer } from '../../support/server';
import { settled } from './open';
import { makeOwnCases, type OwnCases } from './own-case';

/** Every path of the console, as its routes list them. */
export function allPaths(): string[] {
  const source = readFileSync(join(root, 'admin/src/routes.tsx'), 'utf8');
  return [...source.matchAll(/^ {2}path: '([^']+)'/gm)].map(([, path]) => path ?? '');
}

/** The ids that addresses carry. */
export interface Records extends OwnCases {
  readonly token: string;
  readonly intake: string;
  readonly submitted: string;
  readonly reviewed: string;
  readonly needReport: string;
  readonly feedback: string;
  readonly registeredCase: string;
  readonly riskCase: string;
  readonly allocation: string;
  readonly assessment: string;
  readonly referral: string;
  readonly referralDraft: string;
  readonly staff: string;
  readonly organization: string;
}

const bodyOf = <Body>(answer: Answer<Body>, status: number): Body => {
  mustBe(answer.status, status, answer.text);
  return answer.body;
};
const firstOf = async (client: Client, path: string) =>
  bodyOf(await client.get<{ items: { id: string }[] }>(path), 200).items[0]?.id ?? '';

export async function makeRecords(server: RunningServer): Promise<Records> {
  const staff = ['qj-worker-1', 'qj-station-worker', 'qj-hospital', 'admin', 'qj-civil'];
  const [applicant, worker, station, hospital, admin, county] = (await Promise.all([
    asPhone(server, freshPhone()),
    ...staff.map((key) => asStaff(server, key)),
  ])) as [Client, Client, Client, Client, Client, Client];
  const newcomer = { userName: 'new-auditor', displayName: '新人', role: 'audit_admin' };
  const enrolled = bodyOf(await admin.post<{ enrolment: { url: string } }>('/staff', newcomer), 201);
  const report = bodyOf(await applicant.post<{ id: string }>('/need-reports', needReport()), 201);
  bodyOf(await worker.post(`/need-reports/${report.id}/actions/take`, { version: 1 }), 200);
  const ready = await reviewed(applicant, worker, application({ personName: '控制台甲' }));
  const intake = await draft(worker, application({ personName: '代填甲' }), 'counter');
  const toStation = await institutionOf(applicant, '500110', '文龙街道服务站');
  const person = (personName: string) => application({ personName, birthDate: '1990-05-01' });
  return {
    token: enrolled.enrolment.url.split('/').at(-1) ?? '',
    intake: intake.id,
    submitted: (await submitted(applicant, application({ personName: '控制台乙', doNotVisit: true }))).id,
    reviewed: ready.id,
    needReport: report.id,
    feedback: await firstOf(county, '/feedback?view=all'),
    ...(await makeOwnCases(server, applicant)),
    registeredCase: await registered(applicant, worker, person('待派甲')),
    riskCase: await registeredReferral(hospital, worker, referral({ riskLevel: 4 })),
    allocation: await offered(
      applicant,
      worker,
      await registered(applicant, worker, person('待接甲')),
      toStation,
    ),
    assessment: await begun(station, await accepted(applicant, worker, station, toStation, person('待评甲'))),
    referral: (await submittedReferral(hospital)).id,
    referralDraft: (await draftReferral(hospital)).id,
    staff: await firstOf(admin, '/staff'),
    organization: await firstOf(admin, '/organizations'),
  };
}

export interface ConsoleVisit {
  /** As the routes write it. */
  readonly path: string;
  /** The user name of the demo; missing where nobody is signed in. */
  readonly by?: string;
  /** Words that only the page meant shows. */
  readonly shows: string;
  readonly address?: (records: Records) => string;
  /** What is opened on the page before it is looked at. */
  readonly opens?: (page: Page) => Promise<void>;
}

const record = (path: string, by: string, name: keyof Records, shows: string): ConsoleVisit => ({
  path,
  by,
  shows,
  address: (records) => `${path}?record=${records[name]}`,
});
const press = (name: string | RegExp) => (page: Page) =>
  page.locator('main').getByRole('button', { name, exact: true }).first().click();
/** Opens what belongs to a case and is shown on demand. */
export const openPart = (title: string) => press(new RegExp(`^打开\\s*${title}`));

export const consoleVisits: readonly ConsoleVisit[] = [
  { path: '/sign-in', shows: '工作人员登录' },
  {
    path: '/sign-in',
    shows: '请填写密码',
    opens: (page) => page.getByRole('button', { name: '登录' }).click(),
  },
  { path: '/enrol/$token', shows: '设置登录', address: ({ token }) => `/enrol/${token}` },
  { path: '/enrol/$token', shows: '没有找到', address: () => '/enrol/unknown' },
  { path: '/', by: 'qj-worker-1', shows: '我的待办' },
  { path: '/', by: 'qj-manager', shows: '未分派' },
  { path: '/', by: 'qj-civil', shows: '反馈' },
  { path: '/', by: 'admin', shows: '机构' },
  { path: '/', by: 'auditor', shows: '审计' },
  { path: '/applications', by: 'qj-worker-1', shows: '从左边选一件' },
  { path: '/applications', by: 'qj-manager', shows: '单键快捷键', opens: press('快捷键') },
  record('/applications', 'qj-worker-1', 'reviewed', '申请内容'),
  record('/applications', 'qj-manager', 'submitted', '联系时请注意'),
  record('/applications', 'qj-civil', 'reviewed', '还没有'),
  { path: '/applications/new', by: 'qj-worker-1', shows: '开始之前' },
  {
    path: '/applications/new',
    by: 'qj-worker-1',
    shows: '逐项念给',
    address: ({ intake }) => `/applications/new?draft=${intake}`,
  },
  record('/need-reports', 'qj-worker-1', 'needReport', '记一次联系'),
  { path: '/need-reports', by: 'qj-manager', shows: '从左边选一件' },
  record('/feedback', 'qj-civil', 'feedback', '反馈内容'),
  { path: '/feedback', by: 'qj-manager', shows: '从左边选一件' },
  record('/cases', 'qj-worker-1', 'registeredCase', '选定机构或列入等候'),
  record('/cases', 'qj-worker-1', 'waitingCase', '已满三个月'),
  record('/cases', 'qj-worker-1', 'riskCase', '有即时危险的'),
  record('/cases', 'qj-civil', 'riskCase', '不能按常规办理'),
  {
    ...record('/cases', 'qj-worker-1', 'proposedCase', '由机构接收的同意'),
    opens: openPart('由机构接收的同意'),
  },
  { ...record('/cases', 'qj-station-worker', 'servingCase', '打开协议PDF'), opens: openPart('XY-') },
  { ...record('/cases', 'qj-station-manager', 'servingCase', '知情同意书'), opens: openPart('知情同意书') },
  { path: '/cases', by: 'qj-therapist', shows: '您手上没有个案' },
  { path: '/boards/allocation', by: 'qj-worker-1', shows: '待机构接收' },
  { path: '/boards/allocation', by: 'qj-station-manager', shows: '没有等着选机构的' },
  { path: '/boards/waiting', by: 'qj-civil', shows: '已满三个月' },
  { path: '/boards/waiting', by: 'qj-station-worker', shows: '没有人在等候' },
  record('/allocations', 'qj-station-manager', 'allocation', '接收以前只能看到这些'),
  { path: '/allocations', by: 'qj-worker-1', shows: '没有等着答复的转介' },
  {
    path: '/assessments/$id',
    by: 'qj-station-worker',
    shows: '评估情况',
    address: ({ assessment }) => `/assessments/${assessment}`,
  },
  { path: '/scales', by: 'qj-worker-1', shows: '量表' },
  { path: '/scales', by: 'admin', shows: '导入' },
  record('/hospital-referrals', 'qj-worker-1', 'referral', '转介内容'),
  record('/hospital-referrals', 'qj-hospital', 'referral', '转介内容'),
  { path: '/hospital-referrals/new', by: 'qj-hospital', shows: '写转介' },
  {
    path: '/hospital-referrals/new',
    by: 'qj-hospital',
    shows: '提交',
    address: ({ referralDraft }) => `/hospital-referrals/new?draft=${referralDraft}`,
  },
  {
    path: '/notices/$collection/$record',
    by: 'qj-worker-1',
    shows: '由机构接收的同意',
    address: ({ receiver }) => `/notices/consents/${receiver}`,
  },
  { path: '/templates', by: 'qj-civil', shows: '范本' },
  { path: '/notices', by: 'qj-worker-1', shows: '消息' },
  { path: '/invitations', by: 'qj-civil', shows: '发邀请' },
  { path: '/organizations', by: 'admin', shows: '新增机构', opens: press('新增机构') },
  record('/organizations', 'admin', 'organization', '保存'),
  { path: '/organizations', by: 'qj-worker-1', shows: '我的机构' },
  { path: '/organizations', by: 'qj-manager', shows: '我的机构', opens: press('修改介绍') },
  { path: '/organizations', by: 'qj-civil', shows: '对外公布' },
  { path: '/region', by: 'qj-civil', shows: '办理时限', opens: press('设置康复转介') },
  { path: '/region', by: 'qj-civil', shows: '对外服务', opens: press('设置办公时间') },
  { path: '/region', by: 'admin', shows: '请先选择地区' },
  { path: '/staff', by: 'admin', shows: '新增人员', opens: press('新增人员') },
  record('/staff', 'admin', 'staff', '保存'),
  { path: '/staff', by: 'security', shows: '人员' },
  { path: '/holidays', by: 'admin', shows: '放假安排' },
  { path: '/holidays', by: 'qj-civil', shows: '本地的日子' },
  { path: '/audit', by: 'auditor', shows: '只增不改' },
  { path: '/security', by: 'qj-worker-1', shows: '已登录的设备' },
  {
    path: '/security',
    by: 'qj-worker-1',
    shows: '现在的密码',
    opens: press('修改密码'),
  },
];

export const consoleNameOf = ({ path, by = 'nobody', shows }: ConsoleVisit) =>
  `${path} seen by ${by} (${shows})`;

/** Opens the form of each action that the record offers, one after the other. */
export async function openEachPanel(page: Page, look: (label: string) => Promise<void>): Promise<number> {
  const buttons = page.getByRole('group', { name: '可以办理' }).getByRole('button', { disabled: false });
  const labels = (await buttons.allInnerTexts()).filter((label) => label !== '受理');
  for (const label of labels) {
    const button = page
      .getByRole('group', { name: '可以办理' })
      .getByRole('button', { name: label, exact: true });
    await button.click();
    await settled(page);
    await look(label);
    await button.click();
  }
  return labels.length;
}

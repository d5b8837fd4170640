import {
  ApartmentOutlined,
  AppstoreOutlined,
  AuditOutlined,
  BellOutlined,
  CalendarOutlined,
  CommentOutlined,
  EnvironmentOutlined,
  FileAddOutlined,
  FileTextOutlined,
  FormOutlined,
  HomeOutlined,
  HourglassOutlined,
  ImportOutlined,
  InboxOutlined,
  MailOutlined,
  MedicineBoxOutlined,
  NotificationOutlined,
  OrderedListOutlined,
  SafetyOutlined,
  SolutionOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { allocationTabs } from '@jingkang/shared/api/allocations';
import { applicationTabs } from '@jingkang/shared/api/applications';
import { caseTabs } from '@jingkang/shared/api/cases';
import { feedbackTabs } from '@jingkang/shared/api/feedback';
import { hospitalReferralTabs, receiverReferralTabs } from '@jingkang/shared/api/hospital-referrals';
import { needReportTabs } from '@jingkang/shared/api/need-reports';
import { auditSearch } from './features/oversight/audit/audit-search';
import { referralSearch } from './features/intake/hospital-referrals/referral-search';
import { intakeSearch } from './features/intake/new-application/intake-search';
import { organizationSearch } from './features/directory/organizations/organization-search';
import { signInSearch } from './features/identity/sign-in/sign-in-search';
import { staffSearch } from './features/identity/staff/staff-search';
import { queueSearch } from './search-params';

const root = createRootRoute();

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('./features/identity/sign-in/SignInPage'), 'SignInPage'),
});

const enrolment = createRoute({
  getParentRoute: () => root,
  path: '/enrol/$token',
  component: lazyRouteComponent(() => import('./features/identity/sign-in/EnrolmentPage'), 'EnrolmentPage'),
});

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: lazyRouteComponent(() => import('./features/shell/Shell'), 'Shell'),
});
const inShell = () => shell;

const workbench = createRoute({
  getParentRoute: inShell,
  path: '/',
  staticData: { label: '工作台', icon: <HomeOutlined /> },
  component: lazyRouteComponent(() => import('./features/insight/workbench/WorkbenchPage'), 'WorkbenchPage'),
});

const applications = createRoute({
  getParentRoute: inShell,
  path: '/applications',
  staticData: { label: '申请', icon: <InboxOutlined />, permission: 'application.read' },
  validateSearch: queueSearch(applicationTabs),
  component: lazyRouteComponent(
    () => import('./features/intake/applications/ApplicationsPage'),
    'ApplicationsPage',
  ),
});

const intake = createRoute({
  getParentRoute: inShell,
  path: '/applications/new',
  staticData: { label: '代填申请', icon: <FileAddOutlined />, permission: 'application.create' },
  validateSearch: intakeSearch,
  component: lazyRouteComponent(() => import('./features/intake/new-application/IntakePage'), 'IntakePage'),
});

const needReports = createRoute({
  getParentRoute: inShell,
  path: '/need-reports',
  staticData: { label: '需求上报', icon: <NotificationOutlined />, permission: 'needReport.read' },
  validateSearch: queueSearch(needReportTabs),
  component: lazyRouteComponent(
    () => import('./features/intake/need-reports/NeedReportsPage'),
    'NeedReportsPage',
  ),
});

const hospitalReferrals = createRoute({
  getParentRoute: inShell,
  path: '/hospital-referrals',
  staticData: { label: '医院转介', icon: <MedicineBoxOutlined />, permission: 'hospitalReferral.read' },
  validateSearch: queueSearch({ ...hospitalReferralTabs, ...receiverReferralTabs }),
  component: lazyRouteComponent(
    () => import('./features/intake/hospital-referrals/HospitalReferralsPage'),
    'HospitalReferralsPage',
  ),
});

const newReferral = createRoute({
  getParentRoute: inShell,
  path: '/hospital-referrals/new',
  staticData: { label: '写转介', icon: <FormOutlined />, permission: 'hospitalReferral.write' },
  validateSearch: referralSearch,
  component: lazyRouteComponent(
    () => import('./features/intake/hospital-referrals/ReferralFormPage'),
    'ReferralFormPage',
  ),
});

const feedback = createRoute({
  getParentRoute: inShell,
  path: '/feedback',
  staticData: { label: '反馈', icon: <CommentOutlined />, permission: 'feedback.read' },
  validateSearch: queueSearch(feedbackTabs),
  component: lazyRouteComponent(() => import('./features/oversight/feedback/FeedbackPage'), 'FeedbackPage'),
});

const cases = createRoute({
  getParentRoute: inShell,
  path: '/cases',
  staticData: { label: '个案', icon: <SolutionOutlined />, permission: 'case.read' },
  validateSearch: queueSearch(caseTabs),
  component: lazyRouteComponent(() => import('./features/care/cases/CasesPage'), 'CasesPage'),
});

const allocationBoard = createRoute({
  getParentRoute: inShell,
  path: '/boards/allocation',
  staticData: { label: '分派看板', icon: <AppstoreOutlined />, permission: 'allocation.read' },
  component: lazyRouteComponent(
    () => import('./features/care/cases/AllocationBoardPage'),
    'AllocationBoardPage',
  ),
});

const waitingBoard = createRoute({
  getParentRoute: inShell,
  path: '/boards/waiting',
  staticData: { label: '等候名单', icon: <HourglassOutlined />, permission: 'allocation.read' },
  component: lazyRouteComponent(() => import('./features/care/cases/WaitingBoardPage'), 'WaitingBoardPage'),
});

const allocations = createRoute({
  getParentRoute: inShell,
  path: '/allocations',
  staticData: { label: '转介接收', icon: <ImportOutlined />, permission: 'allocation.read' },
  validateSearch: queueSearch(allocationTabs),
  component: lazyRouteComponent(
    () => import('./features/care/allocations/AllocationsPage'),
    'AllocationsPage',
  ),
});

/** Opened from its case; not in the menu. */
const assessment = createRoute({
  getParentRoute: inShell,
  path: '/assessments/$id',
  staticData: { permission: 'assessment.read' },
  component: lazyRouteComponent(() => import('./features/care/assessments/AssessmentPage'), 'AssessmentPage'),
});

const scales = createRoute({
  getParentRoute: inShell,
  path: '/scales',
  staticData: { label: '量表', icon: <OrderedListOutlined />, permission: 'scale.read' },
  component: lazyRouteComponent(() => import('./features/care/scales/ScalesPage'), 'ScalesPage'),
});

const invitations = createRoute({
  getParentRoute: inShell,
  path: '/invitations',
  staticData: { label: '邀请村(居)委会', icon: <MailOutlined />, permission: 'invitation.manage' },
  component: lazyRouteComponent(
    () => import('./features/identity/invitations/InvitationsPage'),
    'InvitationsPage',
  ),
});

const organizations = createRoute({
  getParentRoute: inShell,
  path: '/organizations',
  staticData: { label: '机构', icon: <ApartmentOutlined />, permission: 'organization.read' },
  validateSearch: organizationSearch,
  component: lazyRouteComponent(
    () => import('./features/directory/organizations/OrganizationsPage'),
    'OrganizationsPage',
  ),
});

const staff = createRoute({
  getParentRoute: inShell,
  path: '/staff',
  staticData: { label: '人员', icon: <TeamOutlined />, permission: 'staff.read' },
  validateSearch: staffSearch,
  component: lazyRouteComponent(() => import('./features/identity/staff/StaffPage'), 'StaffPage'),
});

const regionSettings = createRoute({
  getParentRoute: inShell,
  path: '/region',
  staticData: { label: '地区设置', icon: <EnvironmentOutlined />, permission: 'region.manage' },
  component: lazyRouteComponent(
    () => import('./features/directory/regions/RegionSettingsPage'),
    'RegionSettingsPage',
  ),
});

const templates = createRoute({
  getParentRoute: inShell,
  path: '/templates',
  staticData: { label: '范本', icon: <FileTextOutlined />, permission: 'template.read' },
  component: lazyRouteComponent(() => import('./features/care/templates/TemplatesPage'), 'TemplatesPage'),
});

const holidays = createRoute({
  getParentRoute: inShell,
  path: '/holidays',
  staticData: { label: '放假安排', icon: <CalendarOutlined />, permission: 'holiday.read' },
  component: lazyRouteComponent(() => import('./features/directory/holidays/HolidaysPage'), 'HolidaysPage'),
});

const audit = createRoute({
  getParentRoute: inShell,
  path: '/audit',
  staticData: { label: '审计', icon: <AuditOutlined />, permission: 'audit.read' },
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('./features/oversight/audit/AuditPage'), 'AuditPage'),
});

const notices = createRoute({
  getParentRoute: inShell,
  path: '/notices',
  staticData: { label: '消息', icon: <BellOutlined />, permission: 'notice.read' },
  component: lazyRouteComponent(() => import('./features/messages/notices/NoticesPage'), 'NoticesPage'),
});

const caseOfNotice = createRoute({
  getParentRoute: inShell,
  path: '/notices/$collection/$record',
  staticData: { permission: 'notice.read' },
  component: lazyRouteComponent(() => import('./features/messages/notices/CaseOfNotice'), 'CaseOfNotice'),
});

const security = createRoute({
  getParentRoute: inShell,
  path: '/security',
  staticData: { label: '我的账号', icon: <SafetyOutlined /> },
  component: lazyRouteComponent(() => import('./features/identity/security/SecurityPage'), 'SecurityPage'),
});

/** The pages inside the signed-in part, in the order of the menu; those without a label stand in none. */
const pages = [
  workbench,
  notices,
  applications,
  intake,
  needReports,
  hospitalReferrals,
  newReferral,
  feedback,
  cases,
  allocationBoard,
  waitingBoard,
  allocations,
  invitations,
  organizations,
  staff,
  regionSettings,
  holidays,
  templates,
  scales,
  audit,
  security,
] as const;

export const routeTree = root.addChildren([
  signIn,
  enrolment,
  shell.addChildren([...pages, caseOfNotice, assessment]),
]);

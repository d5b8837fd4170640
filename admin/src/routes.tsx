import {
  ApartmentOutlined,
  AuditOutlined,
  BellOutlined,
  CalendarOutlined,
  CommentOutlined,
  FileAddOutlined,
  HomeOutlined,
  InboxOutlined,
  MailOutlined,
  NotificationOutlined,
  SafetyOutlined,
  SolutionOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Permission } from '@jingkang/shared/access/permissions';
import { applicationViews } from '@jingkang/shared/api/applications';
import { feedbackViews } from '@jingkang/shared/api/feedback';
import { needReportViews } from '@jingkang/shared/api/need-reports';
import { auditSearch } from './features/audit/audit-search';
import { caseSearch } from './features/cases/case-search';
import { intakeSearch } from './features/intake/intake-search';
import { organizationSearch } from './features/organizations/organization-search';
import { signInSearch } from './features/sign-in/sign-in-search';
import { staffSearch } from './features/staff/staff-search';
import { queueSearch } from './search-params';

/** What the menu and the gate know of a page. */
declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    readonly label?: string;
    readonly icon?: ReactNode;
    /** Asked before the page is shown; pages without one are open to everyone who is signed in. */
    readonly permission?: Permission;
  }
}

const root = createRootRoute();

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('./features/sign-in/SignInPage'), 'SignInPage'),
});

const enrolment = createRoute({
  getParentRoute: () => root,
  path: '/enrol/$token',
  component: lazyRouteComponent(() => import('./features/sign-in/EnrolmentPage'), 'EnrolmentPage'),
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
  component: lazyRouteComponent(() => import('./features/workbench/WorkbenchPage'), 'WorkbenchPage'),
});

const applications = createRoute({
  getParentRoute: inShell,
  path: '/applications',
  staticData: { label: '申请', icon: <InboxOutlined />, permission: 'application.read' },
  validateSearch: queueSearch(applicationViews),
  component: lazyRouteComponent(() => import('./features/applications/ApplicationsPage'), 'ApplicationsPage'),
});

const intake = createRoute({
  getParentRoute: inShell,
  path: '/applications/new',
  staticData: { label: '代填申请', icon: <FileAddOutlined />, permission: 'application.create' },
  validateSearch: intakeSearch,
  component: lazyRouteComponent(() => import('./features/intake/IntakePage'), 'IntakePage'),
});

const needReports = createRoute({
  getParentRoute: inShell,
  path: '/need-reports',
  staticData: { label: '需求上报', icon: <NotificationOutlined />, permission: 'needReport.read' },
  validateSearch: queueSearch(needReportViews),
  component: lazyRouteComponent(() => import('./features/need-reports/NeedReportsPage'), 'NeedReportsPage'),
});

const feedback = createRoute({
  getParentRoute: inShell,
  path: '/feedback',
  staticData: { label: '反馈', icon: <CommentOutlined />, permission: 'feedback.read' },
  validateSearch: queueSearch(feedbackViews),
  component: lazyRouteComponent(() => import('./features/feedback/FeedbackPage'), 'FeedbackPage'),
});

const cases = createRoute({
  getParentRoute: inShell,
  path: '/cases',
  staticData: { label: '个案', icon: <SolutionOutlined />, permission: 'case.read' },
  validateSearch: caseSearch,
  component: lazyRouteComponent(() => import('./features/cases/CasesPage'), 'CasesPage'),
});

const invitations = createRoute({
  getParentRoute: inShell,
  path: '/invitations',
  staticData: { label: '邀请村(居)委会', icon: <MailOutlined />, permission: 'invitation.manage' },
  component: lazyRouteComponent(() => import('./features/invitations/InvitationsPage'), 'InvitationsPage'),
});

const organizations = createRoute({
  getParentRoute: inShell,
  path: '/organizations',
  staticData: { label: '机构', icon: <ApartmentOutlined />, permission: 'organization.read' },
  validateSearch: organizationSearch,
  component: lazyRouteComponent(
    () => import('./features/organizations/OrganizationsPage'),
    'OrganizationsPage',
  ),
});

const staff = createRoute({
  getParentRoute: inShell,
  path: '/staff',
  staticData: { label: '人员', icon: <TeamOutlined />, permission: 'staff.read' },
  validateSearch: staffSearch,
  component: lazyRouteComponent(() => import('./features/staff/StaffPage'), 'StaffPage'),
});

const holidays = createRoute({
  getParentRoute: inShell,
  path: '/holidays',
  staticData: { label: '放假安排', icon: <CalendarOutlined />, permission: 'holiday.manage' },
  component: lazyRouteComponent(() => import('./features/holidays/HolidaysPage'), 'HolidaysPage'),
});

const audit = createRoute({
  getParentRoute: inShell,
  path: '/audit',
  staticData: { label: '审计', icon: <AuditOutlined />, permission: 'audit.read' },
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('./features/audit/AuditPage'), 'AuditPage'),
});

const notices = createRoute({
  getParentRoute: inShell,
  path: '/notices',
  staticData: { label: '消息', icon: <BellOutlined />, permission: 'notice.read' },
  component: lazyRouteComponent(() => import('./features/notices/NoticesPage'), 'NoticesPage'),
});

const security = createRoute({
  getParentRoute: inShell,
  path: '/security',
  staticData: { label: '登录安全', icon: <SafetyOutlined /> },
  component: lazyRouteComponent(() => import('./features/security/SecurityPage'), 'SecurityPage'),
});

/** The pages inside the signed-in part, in the order of the menu. */
export const pages = [
  workbench,
  notices,
  applications,
  intake,
  needReports,
  feedback,
  cases,
  invitations,
  organizations,
  staff,
  holidays,
  audit,
  security,
] as const;

export const routeTree = root.addChildren([signIn, enrolment, shell.addChildren([...pages])]);

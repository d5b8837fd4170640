import type { Permission } from '@jingkang/shared/access/permissions';
import { useAccess } from '../../../access';
import { EmptyNote } from '../../../components/EmptyNote';
import { PageTitle } from '../../../components/PageTitle';
import '../../../styles/workbench.css';
import { Overview } from './Overview';
import { QueueCards } from './QueueCards';
import { greeting } from './greeting';

const queueReading: readonly Permission[] = [
  'application.read',
  'case.read',
  'hospitalReferral.read',
  'needReport.read',
  'feedback.read',
];

/** The first page: what waits, and what to do first. */
export function WorkbenchPage() {
  const { account, may } = useAccess();
  const hasQueues = queueReading.some((permission) => may(permission));
  const hasOverview = may('overview.read');
  return (
    <div className="page">
      <PageTitle
        title={`${greeting()}，${account.displayName}`}
        lead={account.organizationName ?? account.regionName}
      />
      {hasQueues && <QueueCards />}
      {hasOverview && <Overview />}
      {!hasQueues && !hasOverview && <EmptyNote>您的角色没有待办。要办的事在菜单里。</EmptyNote>}
    </div>
  );
}

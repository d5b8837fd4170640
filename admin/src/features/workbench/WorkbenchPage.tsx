import { useAccess } from '../../access';
import { EmptyNote } from '../../components/EmptyNote';
import { PageTitle } from '../../components/PageTitle';
import '../../styles/workbench.css';
import { Overview } from './Overview';
import { QueueCards } from './QueueCards';
import { greeting } from './greeting';

/** The first page: what waits, and what to do first. */
export function WorkbenchPage() {
  const { account, may } = useAccess();
  const hasQueues = may('application.read') || may('needReport.read') || may('feedback.read');
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

import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import type { SubmittedView } from '@jingkang/shared/api/applications';
import { useAccess } from '../../../access';
import { dueText } from '../../../components/dates';

/** It is in: the number to tell the applicant, and the way to the record. */
export function Submitted({ submitted }: { readonly submitted: SubmittedView }) {
  const { may } = useAccess();
  return (
    <section className="card">
      <Alert
        className="note"
        type="success"
        role="status"
        showIcon
        title={`申请已提交，受理号 ${submitted.number}`}
        description={
          <>
            <p>
              由{submitted.organizationName}办理，{dueText(submitted.byDate)}前完成初核。{submitted.next}
            </p>
            <p>请把受理号告诉申请人。</p>
          </>
        }
      />
      <p>
        {may('application.read') && (
          <>
            <Link to="/applications" search={{ record: submitted.id }}>
              打开这件申请
            </Link>
            {' · '}
          </>
        )}
        <Link to="/applications/new">再填一件</Link>
      </p>
    </section>
  );
}

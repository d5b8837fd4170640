import { records } from '@jingkang/shared/records/outlines';
import { skipToken, useQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { call } from '../../../api/call';
import { Answer } from '../../../components/Answer';
import { NotFound } from '../../../components/NotFound';
import { caseKinds } from './notice-links';

const route = getRouteApi('/shell/notices/$collection/$record');

const isId = /^[0-9a-f-]{36}$/;

/** A notice tells of a consent or an agreement: leads to the case it belongs to. */
export function CaseOfNotice() {
  const { collection, record } = route.useParams();
  const kind = isId.test(record) ? caseKinds.find((one) => one === collection) : undefined;
  const found = useQuery({
    queryKey: ['notices', 'case', collection, record],
    queryFn: kind
      ? () => call(`GET ${records[kind].collection}/{id}`, { params: { id: record } })
      : skipToken,
  });
  if (!kind) return <NotFound />;
  return (
    <Answer of={found}>{({ caseId }) => <Navigate to="/cases" search={{ record: caseId }} replace />}</Answer>
  );
}

import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { call } from '../../api/call';
import { Answer } from '../../components/Answer';
import { NotFound } from '../../components/NotFound';

const route = getRouteApi('/shell/notices/$collection/$record');

/** Kinds of records that are shown within their case. */
const ofCases: readonly string[] = ['consents', 'agreements'];

/** A notice tells of a consent or an agreement: leads to the case it belongs to. */
export function CaseOfNotice() {
  const { collection, record } = route.useParams();
  const known = ofCases.includes(collection) && /^[0-9a-f-]{36}$/.test(record);
  const found = useQuery({
    queryKey: ['notices', 'case', collection, record],
    queryFn: () => call<{ readonly caseId: string }>('GET', `/${collection}/${record}`),
    enabled: known,
  });
  if (!known) return <NotFound />;
  return (
    <Answer of={found}>{({ caseId }) => <Navigate to="/cases" search={{ record: caseId }} replace />}</Answer>
  );
}

import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { call } from '../../../api/call';
import { Answer } from '../../../components/Answer';
import { PageTitle } from '../../../components/PageTitle';
import '../../../styles/intake.css';
import { IntakeForm } from './IntakeForm';
import { StartIntake } from './StartIntake';

const route = getRouteApi('/shell/applications/new');

/** An application that someone makes at the counter or by phone, typed in by a social worker. */
export function IntakePage() {
  const { draft = '' } = route.useSearch();
  const stored = useQuery({
    queryKey: ['intake', draft],
    queryFn: () => call('GET /applications/{id}/draft', { params: { id: draft } }),
    enabled: draft !== '',
    refetchOnWindowFocus: false,
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <div className="page narrow">
      <PageTitle title="代填申请" lead="替到窗口或打来电话的人填写。只有前六项必填，其他可以以后再补。" />
      {draft === '' ? (
        <StartIntake />
      ) : (
        <Answer of={stored} rows={10}>
          {(data) => <IntakeForm key={data.id} draft={data} />}
        </Answer>
      )}
    </div>
  );
}

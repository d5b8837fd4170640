import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { call } from '../../../api/call';
import { Answer } from '../../../components/Answer';
import { PageTitle } from '../../../components/PageTitle';
import '../../../styles/intake.css';
import { ReferralForm } from './ReferralForm';
import { StartReferral } from './StartReferral';

const route = getRouteApi('/shell/hospital-referrals/new');

/** A hospital writes a referral (F2). */
export function ReferralFormPage() {
  const { draft = '' } = route.useSearch();
  const stored = useQuery({
    queryKey: ['referral-draft', draft],
    queryFn: () => call('GET /hospital-referrals/{id}/draft', { params: { id: draft } }),
    enabled: draft !== '',
    refetchOnWindowFocus: false,
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <div className="page narrow">
      <PageTitle title="写转介" lead="出院前或门诊评估后，把适合社区康复的人转给居住地的机构。" />
      {draft === '' ? (
        <StartReferral />
      ) : (
        <Answer of={stored} rows={12}>
          {(data) => <ReferralForm key={data.id} draft={data} />}
        </Answer>
      )}
    </div>
  );
}

import { useState } from 'react';
import { CheckRow } from '../../components/CheckRow';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { InstitutionCard } from '../../components/InstitutionCard';
import { Loading } from '../../components/Loading';
import { MoreWords } from '../../components/MoreWords';
import { Page } from '../../components/Page';
import { useInstitutions } from '../../hooks/use-institutions';
import { Box } from '../../platform/elements';
import { useServiceRegion } from '../../state/service-region';

export default function Institutions() {
  const region = useServiceRegion((state) => state.region);
  const institutions = useInstitutions(region?.code);
  const [visitsOnly, setVisitsOnly] = useState(false);
  const all = institutions.data?.items ?? [];
  const visiting = all.filter(({ visitsHomes }) => visitsHomes);
  const shown = visitsOnly ? visiting : all;
  return (
    <Page title={`${region?.name ?? ''}的机构`} lead="可以先打电话问问，再申请。">
      {institutions.loading ? <Loading what="机构" /> : null}
      {institutions.problem ? (
        <ErrorState problem={institutions.problem} onRetry={institutions.reload} />
      ) : null}
      {institutions.data && !all.length ? (
        <EmptyState icon="pin" title="这里还没有登记的机构">
          请拨打服务电话。
        </EmptyState>
      ) : null}
      {visiting.length && visiting.length < all.length ? (
        <CheckRow label="只看可以上门的" checked={visitsOnly} onChange={setVisitsOnly} />
      ) : null}
      <Box className="jk-stack">
        {shown.map((institution) => (
          <InstitutionCard key={institution.id} institution={institution} level={2} />
        ))}
      </Box>
      <MoreWords list="institutions" count={all.length} />
    </Page>
  );
}

import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { InstitutionCard } from '../../components/InstitutionCard';
import { Loading } from '../../components/Loading';
import { Page } from '../../components/Page';
import { useInstitutions } from '../../hooks/use-institutions';
import { Box } from '../../platform/elements';
import { useServiceRegion } from '../../state/service-region';

export default function Institutions() {
  const region = useServiceRegion((state) => state.region);
  const institutions = useInstitutions(region?.code);
  return (
    <Page title={`${region?.name ?? ''}的机构`} lead="可以先打电话问问，再申请。">
      {institutions.loading ? <Loading what="机构" /> : null}
      {institutions.problem ? (
        <ErrorState problem={institutions.problem} onRetry={institutions.reload} />
      ) : null}
      {institutions.data && !institutions.data.items.length ? (
        <EmptyState icon="pin" title="这里还没有登记的机构">
          请拨打服务电话。
        </EmptyState>
      ) : null}
      <Box className="jk-stack">
        {institutions.data?.items.map((institution) => (
          <InstitutionCard key={institution.id} institution={institution} level={2} />
        ))}
      </Box>
    </Page>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CaseRecord } from '@jingkang/shared/api/applications';
import { useAccess } from '../../access';
import { call } from '../../api/call';
import { Answer } from '../../components/Answer';
import { dayOf } from '../../components/dates';
import { FactList } from '../../components/FactList';
import { RecordHeader } from '../../components/record/RecordHeader';
import { Section } from '../../components/record/Section';
import { StepList } from '../../components/StepList';

/** One case and its seven steps. */
export function CasePane({ id }: { readonly id: string }) {
  const { may } = useAccess();
  const record = useQuery({
    queryKey: ['cases', 'record', id],
    queryFn: () => call<CaseRecord>('GET', `/cases/${id}`),
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
  return (
    <Answer of={record} rows={8}>
      {(data) => (
        <article className="record">
          <RecordHeader
            number={data.number}
            title={data.ageBand ? `${data.personName} ${data.ageBand}` : data.personName}
            state={data.state}
            clock={data.clock}
            nextAction={data.steps.find(({ status }) => status === 'current')?.label ?? '没有'}
          />
          <Section title="走到哪一步">
            <StepList steps={data.steps} />
          </Section>
          <Section title="本人信息">
            <FactList
              facts={data.personal
                .filter(({ value }) => value !== null)
                .map(({ label, value }) => ({ label, value }))}
            />
          </Section>
          <Section title="登记内容">
            <FactList
              facts={[
                { label: '登记日期', value: dayOf(data.registeredAt) },
                { label: '登记机构', value: data.organizationName },
                { label: '所在地区', value: data.regionName },
                ...data.facts,
              ]}
            />
          </Section>
          {may('application.read') && (
            <p>
              <Link to="/applications" search={{ record: data.applicationId }}>
                打开登记前的申请
              </Link>
            </p>
          )}
        </article>
      )}
    </Answer>
  );
}

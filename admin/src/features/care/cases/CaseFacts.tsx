import { Link } from '@tanstack/react-router';
import type { CaseRecord } from '@jingkang/shared/api/cases';
import { dayOf } from '../../../components/dates';
import { type Fact, FactList } from '../../../components/FactList';
import { Section } from '../../../components/record/Section';

/** What the registration and the rehab opinion say, without what is personal. */
export function CaseFacts({ record }: { readonly record: CaseRecord }) {
  const { risk, closureReasonLabel, priorityLabel, needs } = record;
  const facts: Fact[] = [
    ...(closureReasonLabel ? [{ label: '结案原因', value: closureReasonLabel }] : []),
    { label: '登记日期', value: dayOf(record.registeredAt) },
    { label: '登记机构', value: record.registeredAtName },
    { label: '现在办理的机构', value: record.organizationName },
    ...(record.institutionName ? [{ label: '接收的机构', value: record.institutionName }] : []),
    { label: '所在地区', value: record.regionName },
    { label: '需要的服务', value: needs.length > 0 ? needs.join('、') : '还没写' },
    ...(priorityLabel ? [{ label: '需求的缓急', value: priorityLabel }] : []),
    ...(risk ? [{ label: risk.label, value: risk.value ?? '还不知道' }] : []),
    ...record.facts,
  ];
  return (
    <Section title="登记内容">
      <FactList facts={facts} />
      {record.may.readApplication && (
        <p className="no-print">
          <Link to="/applications" search={{ record: record.applicationId }}>
            打开登记前的申请
          </Link>
        </p>
      )}
    </Section>
  );
}

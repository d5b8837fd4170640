import { BulbOutlined } from '@ant-design/icons';
import { Link, type LinkProps, linkOptions } from '@tanstack/react-router';
import { countWords } from '@jingkang/shared/api/counts';
import { type Access, useAccess } from '../../../access';
import type { Counted } from './counts';

interface Hint {
  readonly count: number | undefined;
  readonly text: (count: string) => string;
  readonly link: LinkProps;
}

/** The most pressing thing first; what only others can do is not asked of anyone. */
const hintsOf = (counted: Counted, may: Access['may']): Hint[] => [
  {
    count: counted.applications?.overdue,
    text: (count) => `有${count}件申请已经逾期，请先看看。`,
    link: linkOptions({ to: '/applications', search: { view: 'overdue' } }),
  },
  {
    count: counted.needReports?.overdue,
    text: (count) => `有${count}件需求上报过了联系时限，请先联系。`,
    link: linkOptions({ to: '/need-reports', search: { view: 'overdue' } }),
  },
  {
    count: may('case.take') || may('case.assign') ? counted.cases?.overdue : 0,
    text: (count) => `有${count}个个案过了时限，请先看看。`,
    link: linkOptions({ to: '/cases', search: { view: 'overdue' } }),
  },
  {
    count: counted.feedback?.overdue,
    text: (count) => `有${count}件反馈逾期没有答复，请先办理。`,
    link: linkOptions({ to: '/feedback', search: { view: 'overdue' } }),
  },
  {
    count: counted.applications?.due_today,
    text: (count) => `今天有${count}件申请到期。`,
    link: linkOptions({ to: '/applications', search: { view: 'due_today' } }),
  },
  {
    count: may('allocation.answer') ? counted.allocations?.to_answer : 0,
    text: (count) => `有${count}件转介等本机构答复。`,
    link: linkOptions({ to: '/allocations', search: { view: 'to_answer' } }),
  },
  {
    count: may('hospitalReferral.write') ? counted.referrals?.returned : 0,
    text: (count) => `有${count}件转介要补充。`,
    link: linkOptions({ to: '/hospital-referrals', search: { view: 'returned' } }),
  },
  {
    count: may('hospitalReferral.receive') ? counted.referrals?.to_receive : 0,
    text: (count) => `有${count}件医院转介等着接收。`,
    link: linkOptions({ to: '/hospital-referrals', search: { view: 'to_receive' } }),
  },
  {
    count: counted.needReports?.unassigned,
    text: (count) => `有${count}个人在等第一次联系。`,
    link: linkOptions({ to: '/need-reports', search: { view: 'unassigned' } }),
  },
  {
    count: may('case.allocate') ? counted.cases?.to_allocate : 0,
    text: (count) => `有${count}个人等着选机构。`,
    link: linkOptions({ to: '/cases', search: { view: 'to_allocate' } }),
  },
  {
    count: may('case.assign') || may('case.take') ? counted.cases?.unassigned : 0,
    text: (count) => `有${count}个个案还没有人负责。`,
    link: linkOptions({ to: '/cases', search: { view: 'unassigned' } }),
  },
  {
    count: counted.applications?.unassigned,
    text: (count) => `有${count}件申请还没有人受理。`,
    link: linkOptions({ to: '/applications', search: { view: 'unassigned' } }),
  },
  {
    count: may('assessment.record') ? counted.cases?.to_assess : 0,
    text: (count) => `有${count}个人等着综合评估。`,
    link: linkOptions({ to: '/cases', search: { view: 'to_assess' } }),
  },
  {
    count: counted.feedback?.to_accept,
    text: (count) => `有${count}件反馈等着受理。`,
    link: linkOptions({ to: '/feedback', search: { view: 'to_accept' } }),
  },
];

export function FirstThing({ counted }: { readonly counted: Counted }) {
  const { may } = useAccess();
  const hint = hintsOf(counted, may).find(({ count }) => count);
  if (!hint?.count)
    return (
      <p className="first-thing">
        <BulbOutlined aria-hidden /> 没有急着要办的，可以慢慢来。
      </p>
    );
  return (
    <p className="first-thing">
      <BulbOutlined aria-hidden /> {hint.text(countWords(hint.count))} <Link {...hint.link}>去办理</Link>
    </p>
  );
}

import { BulbOutlined } from '@ant-design/icons';
import { Link, type LinkProps, linkOptions } from '@tanstack/react-router';
import type { ApplicationView, ViewCounts } from '@jingkang/shared/api/applications';
import type { FeedbackView } from '@jingkang/shared/api/feedback';
import type { NeedReportView } from '@jingkang/shared/api/need-reports';

interface Props {
  readonly applications: ViewCounts<ApplicationView> | undefined;
  readonly needReports: ViewCounts<NeedReportView> | undefined;
  readonly feedback: ViewCounts<FeedbackView> | undefined;
}

interface Hint {
  readonly count: number | undefined;
  readonly text: (count: number) => string;
  readonly link: LinkProps;
}

/** The most pressing thing first. */
const hintsOf = ({ applications, needReports, feedback }: Props): Hint[] => [
  {
    count: applications?.overdue,
    text: (count) => `有${count}件申请已经逾期，请先看看。`,
    link: linkOptions({ to: '/applications', search: { view: 'overdue' } }),
  },
  {
    count: needReports?.overdue,
    text: (count) => `有${count}件需求上报过了联系时限，请先联系。`,
    link: linkOptions({ to: '/need-reports', search: { view: 'overdue' } }),
  },
  {
    count: feedback?.overdue,
    text: (count) => `有${count}件反馈逾期没有答复，请先办理。`,
    link: linkOptions({ to: '/feedback', search: { view: 'overdue' } }),
  },
  {
    count: applications?.due_today,
    text: (count) => `今天有${count}件申请到期。`,
    link: linkOptions({ to: '/applications', search: { view: 'due_today' } }),
  },
  {
    count: needReports?.unassigned,
    text: (count) => `有${count}个人在等第一次联系。`,
    link: linkOptions({ to: '/need-reports', search: { view: 'unassigned' } }),
  },
  {
    count: applications?.unassigned,
    text: (count) => `有${count}件申请还没有人受理。`,
    link: linkOptions({ to: '/applications', search: { view: 'unassigned' } }),
  },
  {
    count: feedback?.to_accept,
    text: (count) => `有${count}件反馈等着受理。`,
    link: linkOptions({ to: '/feedback', search: { view: 'to_accept' } }),
  },
];

export function FirstThing(props: Props) {
  const hint = hintsOf(props).find(({ count }) => count);
  if (!hint?.count)
    return (
      <p className="first-thing">
        <BulbOutlined aria-hidden /> 没有急着要办的，可以慢慢来。
      </p>
    );
  return (
    <p className="first-thing">
      <BulbOutlined aria-hidden /> {hint.text(hint.count)} <Link {...hint.link}>去办理</Link>
    </p>
  );
}

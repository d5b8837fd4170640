import { AlertOutlined } from '@ant-design/icons';
import type { FeedbackRow } from '@jingkang/shared/api/feedback';
import { ClockMark } from '../../../components/ClockMark';
import { dayOf } from '../../../components/dates';
import { StateTag } from '../../../components/StateTag';

export function FeedbackRowText({ row }: { readonly row: FeedbackRow }) {
  return (
    <>
      <span className="row-line">
        <span className="row-who">
          <strong>{row.kindLabel}</strong>
          <span className="soft">关于{row.targetLabel}</span>
          {row.urgent && (
            <span className="urgent">
              <AlertOutlined aria-hidden /> 紧急
            </span>
          )}
        </span>
        <StateTag label={row.state.label} tone={row.state.tone} />
      </span>
      <span className="row-line">
        <span>{row.nextAction}</span>
        <ClockMark clock={row.clock} />
      </span>
      <span className="row-line small soft">
        <span>
          {row.number} · {row.organizationName ?? row.regionName}
        </span>
        <span className="row-end">
          {row.handledByCounty && <span>区县办理</span>}
          {row.anonymous && <span>匿名</span>}
          <span>{dayOf(row.sentAt)}</span>
        </span>
      </span>
    </>
  );
}

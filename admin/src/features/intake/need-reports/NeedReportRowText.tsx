import { AlertOutlined } from '@ant-design/icons';
import type { NeedReportRow } from '@jingkang/shared/api/need-reports';
import { ClockMark } from '../../../components/ClockMark';
import { Assignee } from '../../../components/record/Assignee';
import { StateTag } from '../../../components/StateTag';

export function NeedReportRowText({ row }: { readonly row: NeedReportRow }) {
  return (
    <>
      <span className="row-line">
        <span className="row-who">
          <strong>{row.personName}</strong>
          {row.urgent && (
            <span className="urgent">
              <AlertOutlined aria-hidden /> {row.urgencyLabel}
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
          {row.number} · {row.reporterLabel}上报 · {row.regionName}
        </span>
        <span className="row-end">
          <span>联系过{row.contactAttempts}次</span>
          <Assignee person={row.assignee} />
        </span>
      </span>
    </>
  );
}

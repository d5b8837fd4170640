import type { CaseRow } from '@jingkang/shared/api/cases';
import { ClockMark } from '../../../components/ClockMark';
import { Assignee } from '../../../components/record/Assignee';
import { StateTag } from '../../../components/StateTag';
import { ReviewMark } from './ReviewMark';
import { positionText } from './waiting-words';

/** What a row tells without being opened: no diagnosis, no risk. */
export function CaseRowText({ row }: { readonly row: CaseRow }) {
  const { asked, waiting } = row;
  return (
    <>
      <span className="row-line">
        <span className="row-who">
          <strong>{row.personName}</strong>
          {row.ageBand && <span className="soft">{row.ageBand}</span>}
        </span>
        <span className="row-end">
          <Assignee person={row.assignee} nobody="未指定" />
          <StateTag label={row.state.label} tone={row.state.tone} />
        </span>
      </span>
      <span className="row-line">
        <span>{row.nextAction}</span>
        <ClockMark clock={asked?.clock ?? row.clock} />
      </span>
      {asked && (
        <span className="row-line small">
          <span>选定：{asked.organizationName}</span>
        </span>
      )}
      {waiting && (
        <span className="row-line small">
          {waiting.position !== null && <span>{positionText(waiting)}</span>}
          <ReviewMark waiting={waiting} pressingOnly />
        </span>
      )}
      <span className="row-line small soft">
        <span>
          {row.number} · {row.institutionName ?? row.organizationName} · {row.regionName}
        </span>
      </span>
    </>
  );
}

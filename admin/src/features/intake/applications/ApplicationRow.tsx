import type { QueueRow } from '@jingkang/shared/api/applications';
import { ClockMark } from '../../../components/ClockMark';
import { Assignee } from '../../../components/record/Assignee';
import { StateTag } from '../../../components/StateTag';

/** What a row tells without being opened. */
export function ApplicationRow({ row }: { readonly row: QueueRow }) {
  return (
    <>
      <span className="row-line">
        <span className="row-who">
          {row.newInformation && (
            <span className="new-dot" role="img" aria-label="有新的补充内容" title="有新的补充内容" />
          )}
          <strong>{row.personName}</strong>
          {row.ageBand && <span className="soft">{row.ageBand}</span>}
        </span>
        <span className="row-end">
          <Assignee person={row.assignee} />
          <StateTag label={row.state.label} tone={row.state.tone} />
        </span>
      </span>
      <span className="row-line">
        <span>{row.nextAction}</span>
        <ClockMark clock={row.clock} />
      </span>
      <span className="row-line small soft">
        <span>
          {row.number} · {row.channelLabel} · {row.regionName}
        </span>
        <span className={row.consent === 'missing' ? 'missing' : undefined}>
          {row.consent === 'missing' ? '缺同意凭证' : '已同意'}
        </span>
      </span>
    </>
  );
}

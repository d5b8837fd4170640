import type { TimelineEntryView } from '@jingkang/shared/api/common';
import { momentText } from '../dates';
import { EmptyNote } from '../EmptyNote';
import { Section } from './Section';

const kinds: Readonly<Record<TimelineEntryView['kind'], string>> = {
  event: '进展',
  note: '工作记录',
  message: '来信',
  contact: '联系',
};

interface Props {
  readonly entries: readonly TimelineEntryView[];
  /** Who besides the staff can read what is marked. */
  readonly reader?: string;
}

/** Everything that happened, in one line of time. */
export function TimelineList({ entries, reader = '申请人' }: Props) {
  return (
    <Section title="经过">
      {entries.length === 0 && <EmptyNote>还没有记录。</EmptyNote>}
      <ol className="timeline">
        {entries.map((entry) => (
          <li key={entry.id} data-kind={entry.kind}>
            <p className="timeline-head">
              <span className="soft small">
                <time dateTime={entry.at}>{momentText(entry.at)}</time> · {kinds[entry.kind]}
                {entry.byWhom && ` · ${entry.byWhom}`}
              </span>
              {entry.visibleToApplicant && <span className="visible-mark">{reader}可见</span>}
            </p>
            <p>{entry.label}</p>
            {entry.body && <p className={entry.masked ? 'body soft' : 'body'}>{entry.body}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}

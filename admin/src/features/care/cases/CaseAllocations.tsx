import type { CaseAllocationView, CaseRecord } from '@jingkang/shared/api/cases';
import { isUnreadable } from '@jingkang/shared/api/unreadable';
import { ClockMark } from '../../../components/ClockMark';
import { UnreadableNote } from '../../../components/UnreadableNote';
import { momentText } from '../../../components/dates';
import { EmptyNote } from '../../../components/EmptyNote';
import { Section } from '../../../components/record/Section';
import { StateTag } from '../../../components/StateTag';

/** Which institutions were asked, the current one first, and how each ended. */
export function CaseAllocations({ record }: { readonly record: CaseRecord }) {
  const newestFirst = [...record.allocations].reverse();
  return (
    <Section title="分派">
      {newestFirst.length === 0 && <EmptyNote>还没有选过机构。</EmptyNote>}
      <ol className="allocations">
        {newestFirst.map((one) =>
          isUnreadable(one) ? (
            <li key={one.id}>
              <UnreadableNote row={one} />
            </li>
          ) : (
            <li key={one.id} data-open={one.open}>
              <p className="allocation-head">
                <strong>{one.organizationName}</strong>
                <StateTag label={one.state.label} tone={one.state.tone} />
                <ClockMark clock={one.clock} />
              </p>
              <p className="small soft">{timesOf(one)}</p>
              {(one.returnReasonLabel ?? one.words) && (
                <p>退回的原因：{[one.returnReasonLabel, one.words].filter(Boolean).join('。')}</p>
              )}
            </li>
          ),
        )}
      </ol>
    </Section>
  );
}

const timesOf = ({ open, proposedAt, changedAt, state }: CaseAllocationView) =>
  open || proposedAt === changedAt
    ? `${momentText(proposedAt)}选定`
    : `${momentText(proposedAt)}选定，${momentText(changedAt)}${state.label}`;

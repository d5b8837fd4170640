import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { ConsentRow } from '@jingkang/shared/api/consents';
import { isUnreadable, type Readable, readableOf } from '@jingkang/shared/api/unreadable';
import { consentInForce, consentOpen } from '@jingkang/shared/lifecycles/consent';
import { useAttemptKey } from '../../../api/attempt-key';
import { call } from '../../../api/call';
import { asProblem } from '../../../api/problem';
import { useWrite } from '../../../api/use-write';
import { Answer } from '../../../components/Answer';
import { UnreadableNote } from '../../../components/UnreadableNote';
import { dayOf } from '../../../components/dates';
import { EmptyNote } from '../../../components/EmptyNote';
import { ProblemNote } from '../../../components/ProblemNote';
import { RecordOpener } from '../../../components/record/RecordOpener';
import { refreshWith } from '../../../components/record/refresh';
import { Section } from '../../../components/record/Section';
import { ConsentBody } from './ConsentBody';

const standing: readonly string[] = [...consentOpen, ...consentInForce];

interface Props {
  readonly caseId: string;
  readonly institutionId: string | null;
  /** As the case tells: where it stands, and who asks. */
  readonly mayRequest: boolean;
}

/** What the person or guardian has been asked to agree to in a case. */
export function ConsentsSection({ caseId, institutionId, mayRequest }: Props) {
  const consents = useQuery({
    queryKey: ['/consents', 'of', caseId],
    queryFn: async () =>
      (
        await call('GET /consents', {
          query: { caseId },
        })
      ).items,
  });
  const [said, setSaid] = useState('');
  const asked = (rows: readonly Readable<ConsentRow>[]) =>
    readableOf(rows).some(
      ({ kind, receiverId, state }) =>
        kind === 'informed' && receiverId === institutionId && standing.includes(state.code),
    );
  return (
    <Section title="同意">
      <Answer of={consents} rows={2}>
        {(rows) => (
          <>
            {rows.length === 0 && <EmptyNote>还没有请本人同意过。</EmptyNote>}
            <ul className="openers">
              {rows.map((row) =>
                isUnreadable(row) ? (
                  <li key={row.id}>
                    <UnreadableNote row={row} />
                  </li>
                ) : (
                  <RecordOpener
                    key={row.id}
                    title={titleOf(row)}
                    state={row.state}
                    clock={row.clock}
                    lead={leadOf(row)}
                  >
                    <ConsentBody id={row.id} />
                  </RecordOpener>
                ),
              )}
            </ul>
            {mayRequest && !asked(rows) && <AskForConsent caseId={caseId} onSaid={setSaid} />}
            <p role="status" className="said">
              {said}
            </p>
          </>
        )}
      </Answer>
    </Section>
  );
}

const titleOf = ({ kind, kindLabel, receiverName }: ConsentRow): string =>
  kind === 'receiver' && receiverName ? `${kindLabel}：${receiverName}` : kindLabel;

function leadOf({ requestedAt, givenAt, withdrawnAt, itemTitles }: ConsentRow): string {
  const days = [
    `${dayOf(requestedAt)}送出`,
    ...(givenAt ? [`${dayOf(givenAt)}同意`] : []),
    ...(withdrawnAt ? [`${dayOf(withdrawnAt)}撤回`] : []),
  ];
  return [days.join('，'), ...(itemTitles.length ? [`同意的事项：${itemTitles.join('、')}`] : [])].join('。');
}

interface AskProps {
  readonly caseId: string;
  readonly onSaid: (words: string) => void;
}

function AskForConsent({ caseId, onSaid }: AskProps) {
  const client = useQueryClient();
  const { key, renewAfter } = useAttemptKey();
  const asking = useWrite({
    send: (_: void, write) => write('POST /consents', { body: { caseId }, idempotencyKey: key }),
    onSuccess: () => {
      onSaid('知情同意书已送给本人，等本人签。');
      refreshWith(client, '/consents');
    },
    onError: renewAfter,
  });
  return (
    <>
      <Button loading={asking.isPending} onClick={() => asking.mutate()}>
        请本人签知情同意书
      </Button>
      <ProblemNote problem={asProblem(asking.error)} />
    </>
  );
}

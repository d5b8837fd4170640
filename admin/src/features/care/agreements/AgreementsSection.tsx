import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { AgreementRow } from '@jingkang/shared/api/agreements';
import { isUnreadable, readableOf } from '@jingkang/shared/api/unreadable';
import { agreementEffective, agreementOpen } from '@jingkang/shared/lifecycles/agreement';
import { useAttemptKey } from '../../../api/attempt-key';
import { call } from '../../../api/call';
import { asProblem } from '../../../api/problem';
import { useWrite } from '../../../api/use-write';
import { Answer } from '../../../components/Answer';
import { UnreadableNote } from '../../../components/UnreadableNote';
import { dayOf, dayText } from '../../../components/dates';
import { EmptyNote } from '../../../components/EmptyNote';
import { ProblemNote } from '../../../components/ProblemNote';
import { Hindered } from '../../../components/record/Hindered';
import { RecordOpener } from '../../../components/record/RecordOpener';
import { refreshWith } from '../../../components/record/refresh';
import { Section } from '../../../components/record/Section';
import { AgreementBody } from './AgreementBody';

const standing: readonly string[] = [...agreementOpen, ...agreementEffective];

interface Props {
  readonly caseId: string;
  /** As the case tells: where it stands, and who asks. */
  readonly mayPrepare: boolean;
}

/** The service agreements of a case. */
export function AgreementsSection({ caseId, mayPrepare }: Props) {
  const agreements = useQuery({
    queryKey: ['/agreements', 'of', caseId],
    queryFn: () => call('GET /agreements', { query: { caseId } }),
  });
  const [said, setSaid] = useState('');
  return (
    <Section title="服务协议">
      <Answer of={agreements} rows={2}>
        {({ items: rows, lacking }) => (
          <>
            {rows.length === 0 && <EmptyNote>还没有协议。评估出具康复意见、签好知情同意书后起草。</EmptyNote>}
            <ul className="openers">
              {rows.map((row) =>
                isUnreadable(row) ? (
                  <li key={row.id}>
                    <UnreadableNote row={row} />
                  </li>
                ) : (
                  <RecordOpener
                    key={row.id}
                    title={row.number}
                    state={row.state}
                    clock={row.clock}
                    lead={leadOf(row)}
                  >
                    <AgreementBody id={row.id} />
                  </RecordOpener>
                ),
              )}
            </ul>
            {mayPrepare && !readableOf(rows).some(({ state }) => standing.includes(state.code)) && (
              // What it lacks has changed: what was refused before is no longer said.
              <Prepare key={lacking.join('')} caseId={caseId} lacking={lacking} onSaid={setSaid} />
            )}
            <p role="status" className="said">
              {said}
            </p>
          </>
        )}
      </Answer>
    </Section>
  );
}

const leadOf = ({ preparedAt, effectiveOn, endsOn }: AgreementRow): string =>
  [
    `${dayOf(preparedAt)}起草`,
    ...(effectiveOn ? [`${dayText(effectiveOn)}生效`] : []),
    ...(endsOn ? [`${dayText(endsOn)}到期`] : []),
  ].join('，');

interface PrepareProps {
  readonly caseId: string;
  readonly lacking: readonly string[];
  readonly onSaid: (words: string) => void;
}

function Prepare({ caseId, lacking, onSaid }: PrepareProps) {
  const client = useQueryClient();
  const { key, renewAfter } = useAttemptKey();
  const preparing = useWrite({
    send: (_: void, write) => write('POST /agreements', { body: { caseId }, idempotencyKey: key }),
    onSuccess: () => {
      onSaid('协议已起草，请打开填写，再送本人签。');
      refreshWith(client, '/agreements');
    },
    onError: (error) => {
      renewAfter(error);
      refreshWith(client, '/agreements');
    },
  });
  return (
    <>
      <Button disabled={lacking.length > 0} loading={preparing.isPending} onClick={() => preparing.mutate()}>
        起草协议
      </Button>
      <Hindered label="起草协议" reasons={lacking} />
      <ProblemNote problem={asProblem(preparing.error)} />
    </>
  );
}

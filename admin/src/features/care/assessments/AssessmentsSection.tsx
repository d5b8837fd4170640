import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { isUnreadable, readableOf } from '@jingkang/shared/api/unreadable';
import { useAttemptKey } from '../../../api/attempt-key';
import { call } from '../../../api/call';
import { asProblem } from '../../../api/problem';
import { useWrite } from '../../../api/use-write';
import { Answer } from '../../../components/Answer';
import { UnreadableNote } from '../../../components/UnreadableNote';
import { dayOf, dayText } from '../../../components/dates';
import { EmptyNote } from '../../../components/EmptyNote';
import { ProblemNote } from '../../../components/ProblemNote';
import { refreshWith } from '../../../components/record/refresh';
import { Section } from '../../../components/record/Section';
import { StateTag } from '../../../components/StateTag';
import { Waiting } from '../../../components/Waiting';
import '../../../styles/assessments.css';

const Trends = lazy(() => import('./Trends').then((module) => ({ default: module.Trends })));

interface Props {
  readonly caseId: string;
  /** As the case tells: where it stands, and who asks. */
  readonly mayBegin: boolean;
}

/** The assessments of a case: begun, under way, signed, and how the scores have changed. */
export function AssessmentsSection({ caseId, mayBegin }: Props) {
  const rows = useQuery({
    queryKey: ['/assessments', 'of', caseId],
    queryFn: async () =>
      (
        await call('GET /assessments', {
          query: { caseId },
        })
      ).items,
  });
  return (
    <Section title="综合评估">
      <Answer of={rows}>
        {(items) => (
          <>
            {items.length === 0 && <EmptyNote>还没有评估。</EmptyNote>}
            <ul className="plain-list">
              {items.map((row) =>
                isUnreadable(row) ? (
                  <li key={row.id}>
                    <UnreadableNote row={row} />
                  </li>
                ) : (
                  <li key={row.id} className="assessment-line">
                    <Link to="/assessments/$id" params={{ id: row.id }}>
                      {row.assessedOn ? dayText(row.assessedOn) : dayOf(row.begunAt)}的评估
                    </Link>
                    <StateTag label={row.state.label} tone={row.state.tone} />
                    <span className="soft small">
                      {row.members
                        .map(({ name, signedAt }) => `${name}${signedAt ? '（已签）' : ''}`)
                        .join('、')}
                    </span>
                  </li>
                ),
              )}
            </ul>
            {mayBegin && readableOf(items).every(({ state }) => state.tone !== 'active') && (
              <Begin caseId={caseId} />
            )}
            {readableOf(items).some(({ signedAt }) => signedAt) && (
              <Suspense fallback={<Waiting rows={2} />}>
                <Trends caseId={caseId} />
              </Suspense>
            )}
          </>
        )}
      </Answer>
    </Section>
  );
}

function Begin({ caseId }: { readonly caseId: string }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const attempt = useAttemptKey();
  const beginning = useWrite({
    send: (_: void, write) => write('POST /assessments', { body: { caseId }, idempotencyKey: attempt.key }),
    onSuccess: ({ id }) => {
      refreshWith(client, '/assessments');
      return navigate({ to: '/assessments/$id', params: { id } });
    },
    onError: attempt.renewAfter,
  });
  return (
    <div className="form-buttons">
      <Button type="primary" loading={beginning.isPending} onClick={() => beginning.mutate()}>
        开始评估
      </Button>
      <ProblemNote problem={asProblem(beginning.error)} />
    </div>
  );
}

import { readFileSync } from 'node:fs';
import type { ComponentType } from 'react';
import type { FeedbackRecord } from '@jingkang/shared/api/feedback';
import type { Answer } from '@jingkang/shared/api/routes';
import type { ReasonForm } from '@jingkang/shared/forms/any-record';
import type { ActionOf, ActionPanels, OfferedOf, PanelProps } from '../components/record/actions';
import type { call as Call, Write } from './call';

declare const call: typeof Call;
declare const write: Write;
declare const useRecord: typeof import('../components/queue/use-queue').useRecord;
declare const useQueue: typeof import('../components/queue/use-queue').useQueue;
declare const panel: ComponentType<PanelProps<'/applications', 'request-information'>>;
declare const ActionForm: typeof import('../components/record/ActionForm').ActionForm;
declare const accepting: Omit<PanelProps<'/feedback', 'accept'>, 'record'>;
declare const Reason: new () => ReasonForm;

const id = '1';
const version = 1;

/**
 * What was possible before the contract. The check of the types reads it: where one of these compiles again, the mark
 * above it is an error. It is never run.
 */
export function usePlanted(): readonly unknown[] {
  const record = useRecord('/cases', id);
  return [
    // @ts-expect-error a record is of the path it is read from
    useRecord<FeedbackRecord>('/cases', id),
    // @ts-expect-error and of no other
    useRecord('/cases', id).data satisfies FeedbackRecord | undefined,
    // @ts-expect-error a page asks for a field that the contract lacks
    record.data?.personNames,
    // @ts-expect-error a row too
    useQueue('/cases', 'mine').rows.map((row) => 'waitings' in row || row.waitings),
    // @ts-expect-error nobody says by hand what is answered
    call<FeedbackRecord>('GET /cases/{id}', { params: { id } }),
    // @ts-expect-error there is no such route
    call('GET /case/{id}', { params: { id } }),
    // @ts-expect-error nor such a view
    call('GET /cases', { query: { view: 'mines' } }),
    // @ts-expect-error the path names what it needs
    call('GET /cases/{id}'),
    // @ts-expect-error what is read has no body
    call('GET /cases/{id}', { params: { id }, body: { version } }),
    // @ts-expect-error a body without a field that is needed
    write('POST /cases/{id}/actions/wait', { params: { id }, body: { version } }),
    // @ts-expect-error with a field that is misspelt
    write('POST /cases/{id}/actions/exit', { params: { id }, body: { version, reasons: '' } }),
    // @ts-expect-error without a body at all
    write('POST /cases/{id}/actions/take', { params: { id } }),
    // @ts-expect-error what is done once needs a key of the attempt
    write('POST /consents', { body: { caseId: id } }),
    // @ts-expect-error an action in a table of panels is misspelt
    { 'request-informations': panel } satisfies ActionPanels<'/applications'>,
    // @ts-expect-error the panel of another action
    { assign: panel } satisfies ActionPanels<'/applications'>,
    // @ts-expect-error what a record offers is asked by an action that it has not
    record.data?.actions.some(({ action }) => action === 'exits'),
    // @ts-expect-error and its state by a name that its lifecycle lacks
    record.data?.state.code === 'waitings',
    // @ts-expect-error an action in an order of buttons is misspelt
    ['propose-allocations'] satisfies ActionOf<'/cases'>[],
    // @ts-expect-error and one that a screen leads to
    'exits' satisfies OfferedOf<'/cases'>,
    // @ts-expect-error an action answers with a state of its own kind
    'waitings' satisfies Answer<'POST /cases/{id}/actions/take'>['state'],
    // @ts-expect-error the form of another action
    ActionForm({ ...accepting, formClass: Reason }),
  ];
}

describe('what contradicts the contract', () => {
  const marks = readFileSync(__filename, 'utf8').match(/^ +\/\/ @ts-expect-error/gm) ?? [];

  it(`is found by the check of the types, in ${marks.length} planted edits`, () => {
    expect(marks).toHaveLength(21);
  });
});

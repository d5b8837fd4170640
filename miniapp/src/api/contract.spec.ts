import { readFileSync } from 'node:fs';
import type { FeedbackForSender } from '@jingkang/shared/api/feedback';
import type { MyCase } from '@jingkang/shared/api/my-cases';
import type { call as Call, Write } from './call';

declare const call: typeof Call;
declare const write: Write;
declare const mayDo: typeof import('../packages/matter/may-do').mayDo;
declare const mine: MyCase;
declare const useMy: typeof import('../packages/matter/use-my').useMy;

const id = '1';
const version = 1;

/**
 * What was possible before the contract. The check of the types reads it: where one of these compiles again, the mark
 * above it is an error. It is never run.
 */
export function usePlanted(): readonly unknown[] {
  return [
    // @ts-expect-error an own record is of the path it is read from
    useMy<FeedbackForSender>('GET /my/cases/{id}'),
    // @ts-expect-error and of no other
    useMy('GET /my/cases/{id}').data satisfies FeedbackForSender | undefined,
    // @ts-expect-error a page asks for a field that the contract lacks
    useMy('GET /my/cases/{id}').data?.task,
    // @ts-expect-error what a record offers is asked by an action that it has not
    mayDo(mine, 'exits'),
    // @ts-expect-error nobody says by hand what is answered
    call<FeedbackForSender>('GET /my/cases/{id}', { params: { id } }),
    // @ts-expect-error there is no such route
    call('GET /my/case/{id}', { params: { id } }),
    // @ts-expect-error a body without a field that is needed
    write('POST /feedback/{id}/actions/reopen', { params: { id }, body: { version } }),
    // @ts-expect-error with a field that is misspelt
    write('POST /cases/{id}/actions/exit', { params: { id }, body: { version, reasons: '' } }),
    // @ts-expect-error what is done once needs a key of the attempt
    write('POST /applications', { body: { noticeVersion: '1' } }),
  ];
}

describe('what contradicts the contract', () => {
  const marks = readFileSync(__filename, 'utf8').match(/^ +\/\/ @ts-expect-error/gm) ?? [];

  it(`is found by the check of the types, in ${marks.length} planted edits`, () => {
    expect(marks).toHaveLength(9);
  });
});

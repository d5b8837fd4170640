import type { Problem } from '@jingkang/shared/api/common';
import {
  badFormat,
  bothChanged,
  busy,
  foreignOrigin,
  internal,
  invalid,
  locked,
  mediaType,
  notFound,
  pageExpired,
  type Refused,
  stale,
  tooLarge,
  tooMany,
  unauthenticated,
  unavailable,
} from '../../foundation/refusals/refusal';
import type { Answers } from './answers';
import type { Schema } from './schemas';

const changed = [{ at: '2026-03-02T01:30:00.000Z', label: '已认领', byWhom: '渝北区精康中心' }];
const clash = {
  field: 'note',
  label: '评估记录',
  theirs: '家属在场',
  theirsWords: '家属在场',
  mineWords: '家属不在场',
};

/** What each status means, with refusals as the server makes them. */
const refusals: Readonly<
  Record<string, { readonly description: string; readonly examples: readonly Refused[] }>
> = {
  400: { description: 'Not what a page of this platform would send', examples: [badFormat()] },
  401: {
    description: 'Without a session, or its page is locked',
    examples: [unauthenticated(), locked()],
  },
  403: {
    description: 'Sent from elsewhere, or without the token of the session',
    examples: [pageExpired(), foreignOrigin()],
  },
  404: { description: 'It is not there, or not for whoever asks', examples: [notFound()] },
  409: {
    description: 'The record has moved on, or its state does not allow it',
    examples: [stale(4, changed), bothChanged(4, changed, [clash])],
  },
  413: { description: 'More than may be sent', examples: [tooLarge()] },
  415: { description: 'Another kind of body than the route reads', examples: [mediaType()] },
  422: {
    description: 'The input breaks a rule: a sentence per field',
    examples: [invalid({ 'applicant.phone': '请填写11位手机号。' })],
  },
  429: { description: 'Asked too often; `Retry-After` says when again', examples: [tooMany(60)] },
  500: { description: 'What nobody foresaw; nothing was done', examples: [internal()] },
  503: { description: 'Cannot be done now; nothing was', examples: [busy(), unavailable()] },
};

const requestId = '00000000-0000-4000-8000-000000000000';
const exampleOf = ({ refusal: { status: _, headers: __, ...told } }: Refused): Problem => ({
  ...told,
  requestId,
});

/** By its name among the components. */
const nameOf = (status: string) => `Problem${status}`;
export const refusalReference = (status: string) => ({ $ref: `#/components/responses/${nameOf(status)}` });

/** The responses that routes refer to, each with what the server itself would say. */
export function problemResponses(): Record<string, object> {
  return Object.fromEntries(
    Object.entries(refusals).map(([status, { description, examples }]) => [
      nameOf(status),
      {
        description,
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/Problem' },
            examples: Object.fromEntries(
              examples.map((one) => [one.refusal.code, { value: exampleOf(one) }]),
            ),
          },
        },
      },
    ]),
  );
}

/** A refusal: its data is what belongs to its code, and a code without has none. */
export function problemSchema({ problems, schemas }: Answers): Schema {
  const codes = Object.keys(problems);
  const has = (code: Schema) => ({ properties: { code }, required: ['code'] });
  return {
    ...schemas.Problem,
    allOf: [
      ...Object.entries(problems).map(([code, { schema, required }]) => ({
        if: has({ const: code }),
        then: { properties: { data: schema }, ...(required ? { required: ['data'] } : {}) },
      })),
      { if: has({ not: { enum: codes } }), then: { properties: { data: false } } },
    ],
  };
}

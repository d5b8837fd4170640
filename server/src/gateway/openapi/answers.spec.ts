import { Contract } from '../../../../test/support/contract.js';
import { invalid, notFound, refused, stale, tooMany } from '../../foundation/refusals/refusal';
import { type Answers, readAnswers } from './answers';
import { problemSchema } from './problems';
import type { Schema } from './schemas';

/** What an answer holds beyond the fields that its type names, and why. */
const open: Readonly<Record<string, string>> = {
  'AgreementRecord.missing': 'a sentence per input',
  Answers: 'of the items of a scale, by their names',
  'AuditEventView.codes': 'each kind of evidence has its own',
  'ClashView.theirs': 'whatever the input holds',
  'DraftView.fields': 'the form as it was left',
  'MyApplication.fields': 'the form as it was filled in',
  'ReferralDraftView.fields': 'the form as it was left',
  'Problem.fields': 'a sentence per input',
  'Problem.data': 'told by the code of the refusal',
  'RevealedView.values': 'by the fields that were asked for',
  SettingValue: 'each setting has its own inputs',
};

let answers: Answers;
let contract: Contract;

beforeAll(async () => {
  answers = await readAnswers();
  const content = (schema: unknown) => ({ content: { 'application/json': { schema } } });
  const responses = (key: string, status: number) => ({
    [status]: { description: 'Done', ...content(answers.routes[key]?.answers) },
    404: { $ref: '#/components/responses/Problem404' },
    409: { $ref: '#/components/responses/Problem409' },
    422: { $ref: '#/components/responses/Problem422' },
    429: { $ref: '#/components/responses/Problem429' },
  });
  contract = new Contract({
    openapi: '3.1.0',
    paths: {
      '/api/notices/unread': { get: { responses: responses('GET /notices/unread', 200) } },
      '/api/cases/counts': { get: { responses: responses('GET /cases/counts', 200) } },
      '/api/cases/{id}': { get: { responses: responses('GET /cases/{id}', 200) } },
      '/api/cases/{id}/notes': { post: { responses: { 204: { description: 'Done' } } } },
      '/api/attachments/{id}': {
        get: { responses: { 200: { description: 'Done', content: { 'image/jpeg': {} } } } },
      },
      '/api/invitations': { post: { responses: responses('POST /invitations', 201) } },
    },
    components: { schemas: { ...answers.schemas, Problem: problemSchema(answers) } },
  });
});

/** Each place that lets anything stand there. */
function openIn(schema: Schema | undefined, place: string): string[] {
  if (!schema) return [];
  const {
    type,
    properties = {},
    items,
    anyOf = [],
    additionalProperties,
  } = schema as {
    type?: string;
    properties?: Record<string, Schema>;
    items?: Schema;
    anyOf?: Schema[];
    additionalProperties?: unknown;
  };
  const isOpen = type === 'object' && additionalProperties !== false;
  const isAnything = Object.keys(schema).every((name) => name === 'description');
  return [
    ...(isOpen || isAnything ? [place] : []),
    ...Object.entries(properties).flatMap(([name, inside]) => openIn(inside, `${place}.${name}`)),
    ...openIn(items, `${place}[]`),
    ...anyOf.flatMap((one) => openIn(one, place)),
  ];
}

const notices = { method: 'GET', address: '/api/notices/unread', kind: 'application/json; charset=utf-8' };
const told = (status: number, body: unknown, more = {}) =>
  contract.differences({ ...notices, status, text: JSON.stringify(body), ...more });
const refusal = ({ refusal: { status, headers: _, ...said } }: ReturnType<typeof refused>, more = {}) =>
  told(status, { ...said, requestId: invitation.id, ...more });
const invitation = {
  id: '01a22e77-af98-7fa6-8258-e97cd2facd35',
  organizationId: '01a22e77-af98-7fa6-8258-e97cd2facd35',
  organizationName: '渝北区精康中心',
  state: 'open',
  createdAt: '2026-03-02T01:30:00.000Z',
  expiresAt: '2026-03-09T01:30:00.000Z',
  code: 'ABCD',
};
const invited = (body: object) => told(201, body, { method: 'POST', address: '/api/invitations' });

describe('the schemas of the answers', () => {
  it('let nothing stand in an answer that its type does not name, but for what is listed with a reason', () => {
    const places = [
      ...Object.entries(answers.schemas).flatMap(([name, schema]) => openIn(schema, name)),
      ...Object.entries(answers.routes).flatMap(([key, { answers: one }]) =>
        one === true || one === null ? [] : openIn(one, key),
      ),
    ];
    expect(places.sort()).toEqual(Object.keys(open).sort());
  });

  it('are of every route, and name the states of a lifecycle', () => {
    expect(Object.keys(answers.routes).length).toBeGreaterThan(200);
    const states = ['consented', 'contacting', 'declined', 'erased', 'reported', 'unreachable'];
    expect(answers.schemas.NeedReportState).toEqual({ type: 'string', enum: states });
  });
});

describe('an answer is held against its contract', () => {
  it('as it is described it passes', () => {
    expect(told(200, { count: 3 })).toEqual([]);
    expect(invited(invitation)).toEqual([]);
    expect(refusal(notFound())).toEqual([]);
    expect(refusal(stale(4, [{ at: invitation.createdAt, label: '已认领', byWhom: '' }]))).toEqual([]);
    expect(refusal(tooMany(60))).toEqual([]);
    expect(refusal(invalid({ phone: '请填写11位手机号。' }))).toEqual([]);
    expect(told(204, '', { method: 'POST', address: '/api/cases/1/notes?x=1', text: '' })).toEqual([]);
    expect(told(200, '', { address: '/api/attachments/1', kind: 'image/jpeg' })).toEqual([]);
  });

  it.each<[string, () => readonly string[], string]>([
    ['a field that nobody described', () => told(200, { count: 3, personName: '王' }), 'personName'],
    ['a field that is lacking', () => told(200, {}), "must have required property 'count'"],
    ['a value of another kind', () => told(200, { count: '3' }), '/count must be number'],
    ['a state that there is not', () => invited({ ...invitation, state: 'gone' }), '/state must be equal'],
    ['a day where a moment is meant', () => invited({ ...invitation, createdAt: '2026-03-02' }), 'date-time'],
    [
      'a number where an id is meant',
      () => invited({ ...invitation, id: '17' }),
      '/id must match format "uuid"',
    ],
    ['another status', () => told(201, { count: 3 }), 'the status 201 is not described'],
    ['a status that no server should answer', () => told(500, {}), 'the status 500 is not described'],
    ['a refusal with data that its code has not', () => refusal(notFound(), { data: { id: '1' } }), '/data'],
    ['a refusal without data that its code has', () => refusal(stale(4), { data: undefined }), "'data'"],
    ['a refusal with the data of another code', () => refusal(stale(4), { data: { id: '1' } }), '/data'],
    ['a refusal with more than its sentence', () => refusal(notFound(), { stack: 'at' }), 'stack'],
    [
      'words where nothing is answered',
      () => told(204, 1, { method: 'POST', address: '/api/cases/1/notes' }),
      'nothing',
    ],
    ['a page in place of an answer', () => told(200, 0, { text: '<html>' }), 'no JSON'],
    [
      'a file of another kind',
      () => told(200, '', { address: '/api/attachments/1', kind: 'text/html' }),
      'text/html',
    ],
    [
      'the counts under the name of a record',
      () => told(200, { id: '1' }, { address: '/api/cases/counts' }),
      '/ must',
    ],
  ])('%s is found', (_, differences, words) => {
    expect(differences().join('\n')).toContain(words);
  });
});

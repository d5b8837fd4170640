import { pooled } from './permissions/calls';
import { clientOf, type Person, peopleOf, placesOf } from './permissions/world';
import { type Canary, handles, leaks, sung, type Surface } from './privacy/check';
import { type Field, sightOf } from './privacy/expected';
import { live, type Records } from './privacy/life';
import * as toy from './privacy/people';
import { counter, guardian, suggestion, complaint } from './privacy/people';
import * as rehabilitation from './privacy/people-rehabilitation';
import { canaries } from './privacy/people-rehabilitation';
import { refusedRequests } from './privacy/refusals';
import { checkRehabilitation, type Walked } from './privacy/rehabilitation-tests';
import { checkTeeth } from './privacy/teeth-tests';
import { kindOf, pathsFor, pathsTo, read, sealedValues, storedFiles, visit, visits } from './privacy/walk';
import { asPhone, asStaff, Client, freshPhone } from './support/client';
import { sql } from './support/database';
import { draft } from './support/factories';
import { photoWithPlace, placeMarker, upload } from './support/files';
import { documentedRoutes } from './support/routes';
import { type RunningServer, runCommand, startServer } from './support/server';

let server: RunningServer;
let people: readonly Person[];
let records: Records;
let found: string[] = [];
/** Everything that everyone was answered. */
const walked: Walked[] = [];

const by = (name: string): Client => clientOf(people, name);

/** Searches a surface for everything, and keeps what does not belong there. */
const inspect = (surface: Surface) => {
  const lines = leaks(canaries, surface);
  found.push(...lines);
  return lines;
};

beforeAll(async () => {
  server = await startServer();
  people = [
    ...(await peopleOf(server)),
    { name: 'another applicant', role: 'applicant', client: await asPhone(server, freshPhone()) },
  ];
  const places = await placesOf(by('admin'));
  records = await live(by, { center: places.center ?? '', station: places.station ?? '' });
});
afterAll(() => server.destroy());
beforeEach(() => (found = []));

it('every canary stands in one record only, and no canary is part of another', () => {
  for (const canary of canaries) {
    const others = canaries.filter((one) => one !== canary && one.name !== 'guardian.disabilityCertificate');
    const value = canary.name === 'guardian.birthDate' ? '1971-03-17' : canary.value;
    expect([canary.name, others.filter((one) => one.value.includes(value)).map(({ name }) => name)]).toEqual([
      canary.name,
      [],
    ]);
  }
});

describe('what is read', () => {
  it('the walk visits every GET route of the document', async () => {
    const routes = (await documentedRoutes(server)).filter(({ method }) => method === 'GET');
    const paths = pathsTo(records);
    const missed = routes
      .map(({ path }) => path)
      .filter((route) => !paths.some((path) => visits(path, route)));
    expect(missed).toEqual([]);
  });

  it('no answer and no list of any role shows more than the table allows', async () => {
    const tasks = people.flatMap((person, turn) =>
      pathsFor(person, turn, records).map((path) => ({ person, path })),
    );
    await pooled(tasks, async ({ person, path }) => {
      const { status, content } = await visit(person.client, path);
      walked.push({ person, path, status, content });
      inspect({ kind: kindOf(path), name: path, content, reader: person });
    });
    expect(found).toEqual([]);
    expect(new Set(walked.map(({ path }) => path))).toEqual(new Set(pathsTo(records)));
  });

  it('no search by name, number, phone or case number shows more either', async () => {
    const { number } = (await by('qj-worker-1').get(`/applications/${records.guardian}`)).body;
    const asked = [
      { by: 'name', value: guardian.personName },
      { by: 'document', value: guardian.documentNumber },
      { by: 'phone', value: guardian.contactPhone },
      { by: 'number', value: number },
      { by: 'name', value: counter.personName },
      { by: 'phone', value: toy.family.contactPhone },
    ];
    for (const person of people)
      for (const form of asked) {
        const { text } = await person.client.post('/applications/searches', form);
        inspect({ kind: 'list', name: `search by ${form.by}`, content: text, reader: person });
      }
    expect(found).toEqual([]);
  });

  it('a feedback looked up by its code shows its sender the words, never the phone', async () => {
    const { status, text } = await by('nobody').post('/feedback/look-ups', { queryCode: records.queryCode });
    expect([status, sung(canaries, text).map(({ name }) => name)]).toEqual([200, ['complaint.content']]);
  });

  it('the owner finds the own words again', async () => {
    const { text } = await by('applicant').get(`/my/applications/${records.guardian}`);
    const told = sung(toy.guardianCanaries, text).map(({ field }) => field);
    expect(new Set(told)).toEqual(
      new Set([
        ...[
          'personName',
          'documentNumber',
          'birthDate',
          'contactPhone',
          'contactName',
          'communityName',
          'address',
        ],
        ...['diagnosis', 'diagnosingHospital', 'disabilityCertificate', 'remark', 'message', 'told'],
      ]),
    );
  });

  it('the committee that reported or filled in sees the stage alone', async () => {
    const committee = by('committee');
    const paths = [
      `/my/applications/${records.family}`,
      `/my/need-reports/${records.livingReport}`,
      '/my/matters',
    ];
    for (const path of paths) {
      const { status, text } = await committee.get(path);
      expect([path, status, sung(canaries, text)]).toEqual([path, 200, []]);
    }
    expect(Object.keys((await committee.get(paths[1] ?? '')).body).sort()).toEqual([
      'createdAt',
      'id',
      'number',
      'stage',
      'stageLabel',
    ]);
  });
});

describe('who reported', () => {
  it('cannot tell one who agreed from one who declined: stage, words and notices are the same (§6.6)', async () => {
    const committee = by('committee');
    const told = async (id: string) => {
      const { body } = await committee.get(`/my/need-reports/${id}`);
      const { items } = (await committee.get('/my/matters')).body;
      const { title, stateLabel, tone, nextStep, byWhom, byDate } = items.find(
        (one: { id: string }) => one.id === id,
      );
      const notices = (await committee.get('/notices')).body.items.filter(
        (one: { recordId: string }) => one.recordId === id,
      );
      return {
        stage: body.stage,
        title,
        stateLabel,
        tone,
        nextStep,
        byWhom,
        byDate,
        notices: notices.map((one: { title: string }) => one.title),
      };
    };
    const agreed = await told(records.agreedReport);
    expect(agreed).toEqual(await told(records.forgottenReport));
    expect(agreed).toMatchObject({
      stage: 'done',
      stateLabel: '已办结',
      notices: expect.arrayContaining(['上报已办结。']),
    });
  });

  it('does not find the application that came of it', async () => {
    const { applicationId } = (await by('qj-worker-1').get(`/need-reports/${records.agreedReport}`)).body;
    expect((await by('committee').get(`/my/applications/${applicationId}`)).status).toBe(404);
    const { text } = await by('committee').get('/my/matters');
    expect(text).not.toContain(applicationId);
  });
});

describe('what is masked', () => {
  const recordsOf = (): readonly (readonly [path: string, of: readonly Canary[]])[] => [
    [`/applications/${records.guardian}`, toy.guardianCanaries],
    [`/applications/${records.counter}`, toy.counterCanaries],
    [`/applications/${records.family}`, toy.familyCanaries],
    [`/cases/${records.case}`, toy.guardianCanaries.filter(({ field }) => field !== 'message')],
    [`/cases/${records.waitingCase}`, rehabilitation.referredPerson],
    [`/cases/${records.askedCase}`, rehabilitation.askedCanaries],
    [`/applications/${records.referredApplication}`, rehabilitation.referredPerson],
    [`/hospital-referrals/${records.returnedReferral}`, rehabilitation.returnedCanaries],
    [`/hospital-referrals/${records.referral}`, rehabilitation.referredCanaries],
    [`/need-reports/${records.livingReport}`, toy.livingCanaries],
    [`/need-reports/${records.agreedReport}`, toy.agreedCanaries],
    [`/feedback/${records.suggestion}`, toy.suggestionCanaries],
    [`/feedback/${records.complaint}`, toy.complaintCanaries],
  ];
  const unlisted: readonly Field[] = [
    ...(['note', 'told', 'answer', 'file', 'feedbackContent', 'referralNote', 'referralFile'] as const),
  ];

  it('each reader of a record sees each field as the table says: plain, as §8 masks it, or not at all', async () => {
    const wrong: string[] = [];
    let opened = 0;
    for (const person of people)
      for (const [path, of] of recordsOf()) {
        const { status, body } = await person.client.get(path);
        if (status !== 200) continue;
        opened += 1;
        const shown = new Map<string, string | null>(
          body.personal.map((one: { field: string; value: string | null }) => [one.field, one.value]),
        );
        for (const canary of of.filter(({ field }) => !unlisted.includes(field))) {
          const sight = handles(person, canary) ? sightOf(person.role, canary.field) : 'nothing';
          const expected = sight === 'masked' ? canary.masked : undefined;
          if ((shown.get(canary.field) ?? undefined) !== expected)
            wrong.push(`${path} · ${person.name} · ${canary.field}: ${shown.get(canary.field)}`);
        }
      }
    expect(wrong).toEqual([]);
    expect(opened).toBeGreaterThanOrEqual(20);
  });

  it('the county sees a masked name and nothing else of a person', async () => {
    const { body, text } = await by('qj-civil').get(`/applications/${records.guardian}`);
    expect(body.personal).toEqual([expect.objectContaining({ field: 'personName', value: '慕***' })]);
    expect(text).not.toContain('137****0021');
    expect(body).toMatchObject({ facts: [], contactRules: [], attachments: [], review: null });
  });

  it('a row of a list holds the masked name, and no phone, number or diagnosis even masked', async () => {
    for (const name of ['qj-worker-1', 'qj-manager', 'qj-civil', 'qj-therapist']) {
      const text = await read(
        by(name),
        name === 'qj-therapist' ? '/cases?view=all' : '/applications?view=ended',
      );
      expect([name, text.includes('慕***')]).toEqual([name, true]);
      for (const masked of ['137****', '500****', '已填写', '1971年'])
        expect([name, text.includes(masked)]).toEqual([name, false]);
    }
  });

  it('who sent a feedback is not told to the institution, not even masked', async () => {
    const { body, text } = await by('qj-manager').get(`/feedback/${records.suggestion}`);
    expect(body.personal.map(({ field }: { field: string }) => field)).not.toContain('feedbackPhone');
    expect(text).not.toContain('137****0087');
    expect(sung(toy.suggestionCanaries, text).map(({ name }) => name)).toContain('suggestion.content');
  });

  it.each([
    'qj-finance',
    'qj-health',
    'qj-federation',
    'sy-city',
    'ln-province',
    'cq-province',
    'qj-evaluator',
    'qj-filler',
    'qj-leader',
  ])('%s gets numbers only: no name, not even masked', async (name) => {
    const { status, text } = await by(name).get('/overview');
    expect(status).toBe(200);
    // A small number tells on people: none is told, and not whether it is none.
    expect(text).toContain('"count":null');
    expect(text).not.toMatch(/"count":[0-4]\b/);
    expect(text).not.toMatch(/\*/);
    for (const list of ['applications', 'cases', 'need-reports', 'feedback'])
      expect((await by(name).get(`/${list}?view=all`)).status).toBe(404);
  });
});

describe('what is revealed', () => {
  const revealed = async () => {
    const { body } = await by('auditor').get('/audit-events?kind=revealed');
    return body.items as { recordId: string; action: string; role: string; codes: Record<string, unknown> }[];
  };

  it.each([
    [
      'qj-worker-1',
      'social_worker',
      'applications',
      'guardian',
      ['contactPhone', 'diagnosis'],
      [guardian.contactPhone],
    ],
    [
      'qj-worker-1',
      'social_worker',
      'need-reports',
      'livingReport',
      ['howToReach'],
      [toy.livingReport.howToReach],
    ],
    ['qj-worker-1', 'social_worker', 'cases', 'case', ['contactPhone'], [guardian.contactPhone]],
    [
      'qj-worker-1',
      'social_worker',
      'hospital-referrals',
      'referral',
      ['medication'],
      [rehabilitation.referred.medication],
    ],
    [
      'qj-hospital',
      'hospital_staff',
      'hospital-referrals',
      'returnedReferral',
      ['address'],
      [rehabilitation.returned.address],
    ],
    ['qj-civil', 'county_civil_affairs', 'feedback', 'complaint', ['feedbackPhone'], [complaint.phone]],
    ['qj-civil', 'county_civil_affairs', 'feedback', 'suggestion', ['feedbackPhone'], [suggestion.phone]],
  ] as const)(
    'to %s (%s of %s %s): the asked fields alone, each with its row and reason',
    async (name, role, kind, record, fields, values) => {
      const before = (await revealed()).length;
      const { status, body } = await by(name).post(`/${kind}/${records[record]}/reveals`, {
        fields,
        reason: 'contact',
      });
      expect([status, Object.keys(body.values)]).toEqual([200, [...fields]]);
      expect(Object.values(body.values)).toEqual(expect.arrayContaining([...values]));
      const rows = await revealed();
      expect(rows.length - before).toBe(fields.length);
      const told = rows.slice(0, fields.length);
      expect(told.map(({ action }) => action).sort()).toEqual([...fields].sort());
      for (const row of told)
        expect([row.recordId, row.role, row.codes.reason]).toEqual([records[record], role, 'contact']);
    },
  );

  it.each([
    ['qj-civil', 'applications', 'guardian', 'contactPhone', 404],
    ['qj-therapist', 'applications', 'guardian', 'contactPhone', 404],
    ['qj-station-worker', 'applications', 'guardian', 'contactPhone', 404],
    ['qj-manager', 'applications', 'guardian', 'contactPhone', 404],
    ['qj-manager', 'need-reports', 'livingReport', 'personName', 404],
    ['qj-manager', 'feedback', 'suggestion', 'feedbackPhone', 404],
    ['qj-civil', 'need-reports', 'livingReport', 'personName', 404],
    ['committee', 'need-reports', 'livingReport', 'personName', 404],
    ['qj-manager', 'cases', 'case', 'contactPhone', 404],
    ['qj-therapist', 'cases', 'case', 'contactPhone', 404],
    ['qj-civil', 'cases', 'case', 'personName', 404],
    ['qj-hospital', 'cases', 'waitingCase', 'personName', 404],
    ['qj-station-worker', 'cases', 'askedCase', 'personName', 404],
    ['qj-station-worker', 'cases', 'withdrawnCase', 'personName', 404],
    ['qj-worker-1', 'cases', 'withdrawnCase', 'personName', 404],
    ['qj-manager', 'hospital-referrals', 'referral', 'contactPhone', 404],
    ['qj-civil', 'hospital-referrals', 'referral', 'personName', 404],
    ['qj-station-worker', 'hospital-referrals', 'referral', 'personName', 404],
    ['qj-worker-1', 'hospital-referrals', 'referral', 'rehabOpinion', 422],
    ['admin', 'applications', 'guardian', 'personName', 404],
    ['auditor', 'applications', 'guardian', 'personName', 404],
  ] as const)('not to %s of %s %s: %s', async (name, kind, record, field, expected) => {
    const before = (await revealed()).length;
    const { status, text } = await by(name).post(`/${kind}/${records[record]}/reveals`, {
      fields: [field],
      reason: 'contact',
    });
    expect([status, sung(canaries, text)]).toEqual([expected, []]);
    expect((await revealed()).length).toBe(before);
  });

  it('is told to the person concerned: who, when, which fields, why', async () => {
    const { body } = await by('applicant').get(`/my/applications/${records.guardian}/viewers`);
    const reveal = {
      kind: 'revealed',
      role: 'social_worker',
      fieldLabels: ['联系电话'],
      reasonLabel: '联系申请人',
    };
    expect(body.items).toEqual(expect.arrayContaining([expect.objectContaining(reveal)]));
  });

  it('a file leaves without what the camera wrote into it', async () => {
    const applicant = by('another applicant');
    const { id } = await draft(applicant);
    const { body } = await upload(applicant, id, 'photo', await photoWithPlace());
    const { text } = await applicant.get(`/attachments/${body.id}`);
    expect(text.length).toBeGreaterThan(100);
    expect(text).not.toContain(placeMarker);
  });
});

describe('from the referral to the agreement', () =>
  checkRehabilitation(() => ({ server, people, records, walked })));

describe('what goes wrong', () => {
  it('no refusal repeats what was sent, whoever sent it', async () => {
    for (const name of ['applicant', 'qj-worker-1', 'qj-civil', 'admin', 'auditor', 'nobody', 'visitor']) {
      const answers = await refusedRequests(by(name), records);
      for (const [index, { status, text }] of answers.entries()) {
        expect([name, index, status >= 400 && status < 500]).toEqual([name, index, true]);
        inspect({ kind: 'error', name: `refusal ${index} (${status})`, content: text });
      }
    }
    expect(found).toEqual([]);
  });

  it('a stale version says what changed, without a value', async () => {
    const { status, text } = await by('qj-worker-1').post(`/applications/${records.family}/actions/claim`, {
      version: 99,
    });
    expect([status, sung(canaries, text)]).toEqual([409, []]);
  });
});

describe('what is kept', () => {
  it('the audit rows hold ids, field names and codes: no value, however it came', async () => {
    const text = await read(by('auditor'), '/audit-events');
    expect(text.length).toBeGreaterThan(10_000);
    inspect({ kind: 'audit row', name: 'all of them', content: text });
    const rows = await sql(server, 'SELECT * FROM evidence_events');
    expect(rows.length).toBeGreaterThan(500);
    inspect({ kind: 'audit row', name: 'in the table', content: JSON.stringify(rows) });
    expect(found).toEqual([]);
  });

  it('the notices hold no value', async () => {
    const rows = await sql(server, 'SELECT * FROM notices');
    expect(rows.length).toBeGreaterThan(5);
    inspect({ kind: 'notice', name: 'in the table', content: JSON.stringify(rows) });
    for (const person of people)
      inspect({ kind: 'notice', name: '/notices', content: await read(person.client, '/notices') });
    expect(found).toEqual([]);
  });

  it('the log names no one', () => {
    expect(server.log().split('\n').length).toBeGreaterThan(500);
    inspect({ kind: 'log', name: 'of the server', content: server.log() });
    expect(found).toEqual([]);
  });

  it('the bytes of the database, its journal and the attachments hold nothing readable', () => {
    const files = storedFiles(server.dataDir);
    expect(new Set(files.map(({ kind }) => kind))).toEqual(new Set(['database', 'attachment store']));
    expect(files.map(({ name }) => name)).toContain('jingkang.sqlite-wal');
    for (const file of files) inspect(file);
    for (const { content } of files) expect(content.includes(placeMarker)).toBe(false);
    expect(found).toEqual([]);
  });
});

describe('who is forgotten', () => {
  it('a report that was declined leaves nothing in the database after 30 days, sealed or not (§6.6)', async () => {
    const bytes = () => Buffer.concat(storedFiles(server.dataDir).map(({ content }) => Buffer.from(content)));
    const forgotten = await sealedValues(server, records.forgottenReport);
    const living = await sealedValues(server, records.livingReport);
    expect([forgotten.length, living.length]).toEqual([5, 3]);
    await server.stop();
    expect([...forgotten, ...living].filter((sealed) => !bytes().includes(sealed))).toEqual([]);

    const later = new Date(Date.now() + 31 * 86_400_000).toISOString().slice(0, 10);
    const { code, output } = await runCommand(server, 'timed', '--at', later);
    expect([code, output]).toEqual([0, expect.stringMatching(/reportsErased [1-9]/)]);
    await sql(server, 'VACUUM');
    const after = bytes();
    expect(forgotten.filter((sealed) => after.includes(sealed))).toEqual([]);
    expect(living.filter((sealed) => !after.includes(sealed))).toEqual([]);
    for (const file of storedFiles(server.dataDir)) inspect(file);
    expect(found).toEqual([]);
  });

  it('the report itself stays countable, and shows and reveals no one', async () => {
    server = await server.restart();
    const worker = await asStaff(server, 'qj-worker-1');
    const auditor = await asStaff(server, 'auditor');
    const { status, body, text } = await worker.get(`/need-reports/${records.forgottenReport}`);
    expect([status, sung(toy.forgottenCanaries, text)]).toEqual([200, []]);
    expect(body.personal.filter(({ value }: { value: string | null }) => value)).toEqual([]);
    const fields = [
      'personName',
      'howToReach',
      'reporterName',
      'reporterPhone',
      'needDescription',
      'communityName',
    ];
    const reveal = await worker.post(`/need-reports/${records.forgottenReport}/reveals`, {
      fields,
      reason: 'contact',
    });
    expect(sung(toy.forgottenCanaries, reveal.text)).toEqual([]);
    const erased = `/audit-events?recordType=need_reports&recordId=${records.forgottenReport}`;
    const { items } = (await auditor.get(erased)).body;
    expect(items.map(({ action }: { action: string }) => action)).toContain('erase');
    const verified = await runCommand(server, 'audit:verify');
    expect(verified).toMatchObject({ code: 0, output: expect.stringContaining('problems=0') });
  });
});

describe('the check has teeth', () => checkTeeth(() => server));

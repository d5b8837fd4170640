import { Client } from '../../support/client';
import { sql } from '../../support/database';
import { documentedRoutes } from '../../support/routes';
import { type RunningServer, startServer } from '../../support/server';
import {
  openedRoutes as ofPeople,
  type VersionedForm,
  versionedForms,
  versionedRoutes as routes,
} from '../../support/versioned-forms';

describe(`every form with a version (${routes.length}), open in two tabs`, () => {
  let server: RunningServer;
  let forms: VersionedForm[];
  beforeAll(async () => {
    server = await startServer();
    forms = await versionedForms(server);
  });
  afterAll(() => server.destroy());

  it('these are all that put a whole form over what stands there, and each says what it began with', async () => {
    const { components } = (await new Client(server.url).get('/openapi.json')).body;
    const schemaOf = ({ operation }: { operation: any }) => {
      const reference = operation.requestBody?.content['application/json']?.schema.$ref as string | undefined;
      return components.schemas[reference?.split('/').at(-1) ?? '']?.properties ?? {};
    };
    const versioned = (await documentedRoutes(server)).filter(
      (one) => one.method === 'PUT' && 'version' in schemaOf(one),
    );
    expect(versioned.filter((one) => !('base' in schemaOf(one)))).toEqual([]);
    expect(versioned.map(({ route }) => route).sort()).toEqual(routes);
    expect(forms.map(({ route }) => route).sort()).toEqual(routes);
  });

  it.each(routes)(
    '%s keeps what the other tab has saved, and refuses where both have changed one field',
    async (route) => {
      const form = forms.find((one) => one.route === route)!;
      const { path, by, open, bodyOf, one, other } = form;
      const [field, first, second] = one;
      const begun = await open();
      const put = async (version: number, change: object, more: object = {}) =>
        by.put(path, { version, base: begun.values, ...bodyOf({ ...begun.values, ...change }), ...more });

      const theirs = await put(begun.version, { [field]: first });
      expect([theirs.status, theirs.text]).toEqual([200, expect.any(String)]);
      // The version is renewed, and the form is the one that was opened before.
      const mine = await put((await open()).version, { [other[0]]: other[1] });
      expect([mine.status, mine.text]).toEqual([200, expect.any(String)]);
      expect((await open()).values).toMatchObject({ [field]: first, [other[0]]: other[1] });

      const before = await open();
      const refused = await put(before.version, { [field]: second });
      expect(refused).toMatchObject({ status: 409, body: { code: 'both_changed' } });
      const { clashes } = refused.body.data;
      expect(clashes).toEqual([
        {
          field,
          label: expect.stringMatching(/[一-龥]/),
          theirs: first,
          theirsWords: expect.any(String),
          mineWords: expect.any(String),
        },
      ]);
      expect(clashes[0].theirsWords).not.toBe(clashes[0].mineWords);
      expect(await open()).toEqual(before);

      const decided = await put(before.version, { [field]: second }, { seen: { [field]: first } });
      expect([decided.status, decided.text]).toEqual([200, expect.any(String)]);
      expect((await open()).values).toMatchObject({ [field]: second, [other[0]]: other[1] });
    },
  );

  it.each(ofPeople)('%s counts as opened by whoever is shown what a colleague has written', async (route) => {
    const { path, by, open, bodyOf, one, other } = forms.find((form) => form.route === route)!;
    const { version, values } = await open();
    const [, , id] = path.split('/');
    const opened = `FROM evidence_events WHERE kind = 'opened' AND record_id = '${id}'`;
    await sql(server, `UPDATE evidence_events SET once_key = NULL WHERE record_id = '${id}'`);
    const before = await sql(server, `SELECT id ${opened}`);
    const changed = { [one[0]]: one[1], [other[0]]: other[1] };
    const base = { ...values, [one[0]]: 'never', [other[0]]: 'never' };
    const sent = { version, base, ...bodyOf({ ...values, ...changed, [one[0]]: '又一个' }) };
    expect(await by.put(path, sent)).toMatchObject({ status: 409, body: { code: 'both_changed' } });
    expect(await sql(server, `SELECT id ${opened}`)).toHaveLength(before.length + 1);
  });

  it('what a colleague has rated is not told to the person, whatever their form says that it began with', async () => {
    const rated = forms.find(({ route }) => route === 'PUT /api/assessments/{id}')!;
    const mine = forms.find(({ route }) => route === 'PUT /api/my/assessments/{id}/answers')!;
    const scales = [{ code: 'barthel', version: '1965', answers: [{ linkId: 'bathing', answer: '5' }] }];
    const { version: before } = (await rated.by.get(rated.path)).body;
    const saved = await rated.by.put(rated.path, { version: before, contents: { scales } });
    expect([saved.status, saved.text]).toEqual([200, expect.any(String)]);
    const { version } = await mine.open();
    const sent = { version, base: { bathing: 'x' }, ...mine.bodyOf({ bathing: '0' }) };
    const answer = await mine.by.put(mine.path, sent);
    expect(answer.text).not.toMatch(/"theirs":"5"/);
    expect([200, 409]).toContain(answer.status);
    const plain = { version: (await mine.open()).version, base: {}, ...mine.bodyOf({ feeding: '0' }) };
    const put = await mine.by.put(mine.path, plain);
    expect([put.status, put.text]).toEqual([200, expect.any(String)]);
    expect((await mine.open()).values).toEqual({ feeding: '0' });
  });

  it.each(routes)(
    '%s refuses an older version of whoever does not say what the form began with',
    async (route) => {
      const { path, by, open, bodyOf } = forms.find((one) => one.route === route)!;
      const { version, values } = await open();
      const answer = await by.put(path, { version: version - 1, ...bodyOf(values) });
      expect(answer).toMatchObject({ status: 409, body: { code: 'stale' } });
    },
  );
});

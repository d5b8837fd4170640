import { privacyNotice } from '@jingkang/shared/texts/privacy-notice';
import { atOnce } from '../../concurrency/rows';
import { type Answer, asPhone, asStaff, asVisitor, type Client, freshPhone } from '../../support/client';
import { sql } from '../../support/database';
import { behindProxy, ClientAt } from '../../support/elsewhere';
import { draft } from '../../support/factories';
import { png, upload, uploadTo } from '../../support/files';
import { draftReferral } from '../../support/referrals';
import { bothDatabases, type RunningServer, startServer } from '../../support/server';
import { claimedOf, filesOf } from '../../support/stored-files';

const MB = 1024 * 1024;
const sentence = /^[^\n]*[一-龥][^\n]*[。？！]$/u;
const dayFull = { status: 429, body: { code: 'upload_quota', message: expect.stringMatching(/明天/) } };
const AT_ONCE = 40;

describe.each(bothDatabases)('quotas of files and bytes on the %s database', (database) => {
  let server: RunningServer;
  let image: Buffer;
  beforeAll(async () => {
    server = await startServer({ database, env: behindProxy });
    image = await png();
  });
  afterAll(() => server.destroy());

  const photo = (by: Client, id: string) => upload(by, id, 'photo', image);
  const draftsOf = async (by: Client, count: number) => {
    const made: string[] = [];
    while (made.length < count) made.push((await draft(by)).id);
    return made;
  };
  const filesIn = async (ids: readonly string[]) =>
    sql(server, `SELECT id FROM attachments WHERE record_id IN ('${ids.join("', '")}')`);
  const everyFileHasItsRow = async () => expect(filesOf(server)).toEqual(await claimedOf(server));
  /** One after the other until one is refused; gives the refusal. */
  const untilRefused = async (send: () => Promise<Answer>): Promise<Answer> => {
    for (let sent = 0; sent < 2 * AT_ONCE; sent += 1) {
      const answer = await send();
      if (answer.status !== 201) return answer;
    }
    throw new Error('Nothing was refused.');
  };

  it('one person has six photos and 200 MB lying unsent on a record', async () => {
    const by = await asPhone(server, freshPhone());
    const [many = '', large = ''] = await draftsOf(by, 2);
    expect(await untilRefused(() => photo(by, many))).toMatchObject({
      status: 409,
      body: { code: 'too_many_attachments', message: expect.stringMatching(sentence) },
    });
    expect(await filesIn([many])).toHaveLength(6);

    expect((await photo(by, large)).status).toBe(201);
    await sql(server, `UPDATE attachments SET size = ${200 * MB} WHERE record_id = '${large}'`);
    expect(await photo(by, large)).toMatchObject({
      status: 409,
      body: { code: 'record_full', message: expect.stringMatching(sentence) },
    });
    expect(await filesIn([large])).toHaveLength(1);
    await everyFileHasItsRow();
  });

  it('an anonymous session uploads twelve files a day, the deleted too; who signs in goes on', async () => {
    const visitor = await asVisitor(server);
    const ids = await draftsOf(visitor, 3);
    const [first = '', second = '', third = ''] = ids;
    for (const id of [first, second]) for (let n = 0; n < 6; n += 1) await photo(visitor, id);
    expect(await filesIn(ids)).toHaveLength(12);
    expect(await photo(visitor, third)).toMatchObject(dayFull);
    const [gone] = await filesIn([first]);
    expect((await visitor.delete(`/attachments/${gone?.id}`)).status).toBe(204);
    expect(await photo(visitor, first)).toMatchObject(dayFull);
    expect(await filesIn(ids)).toHaveLength(11);
    await everyFileHasItsRow();

    const owner = await asPhone(server, freshPhone(), visitor);
    expect((await photo(owner, third)).status).toBe(201);
  });

  const quotas = [
    ['an anonymous session', 'draft', 12, 30 * MB],
    ['an account of the public', 'public', 40, 150 * MB],
    ['a member of staff', 'staff', 400, 2_000_000_000],
  ] as const;
  it.each(quotas)('%s adds no more than its files and bytes within a day', async (_, kind, files, bytes) => {
    const by = await {
      draft: () => asVisitor(server),
      public: () => asPhone(server, freshPhone()),
      staff: () => asStaff(server, 'qj-hospital'),
    }[kind]();
    const id = kind === 'staff' ? (await draftReferral(by)).id : (await draft(by)).id;
    const send = () =>
      kind === 'staff' ? uploadTo(by, `/hospital-referrals/${id}/files`, 'evidence', image) : photo(by, id);
    const first = await send();
    expect(first.status).toBe(201);
    const whose = `SELECT uploaded_by_id AS id FROM attachments WHERE id = '${first.body.id}'`;
    const [{ id: account } = {}] = await sql(server, whose);
    const days = `SELECT MAX(counted_on) AS last FROM upload_counters WHERE account_id = '${account}'`;
    const [{ last: today } = {}] = await sql(server, days);
    const counted = (changes: string) =>
      sql(
        server,
        `UPDATE upload_counters SET ${changes} WHERE account_id = '${account}' AND counted_on = '${today}'`,
      );

    await counted(`files = ${files - 1}`);
    expect((await send()).status).toBe(201);
    expect(await send()).toMatchObject(dayFull);
    await counted(`files = 1, bytes = ${bytes - first.body.size}`);
    expect((await send()).status).toBe(201);
    expect(await send()).toMatchObject(dayFull);
    // Yesterday is over.
    await counted("counted_on = '2020-01-01'");
    expect((await send()).status).toBe(201);
    await everyFileHasItsRow();
  });

  const crowd = [
    ['files of one network', 'files = 400', false],
    ['bytes of one network', 'bytes = 1000000000', false],
    ['files of all networks', 'files = 20000', true],
  ] as const;
  it.each(crowd)('anonymous sessions together add no more than the %s', async (_, change, everywhere) => {
    const visitorAt = async (address: string) => {
      const by = new ClientAt(server, address, 'public');
      await by.open('/sessions/draft', { noticeVersion: privacyNotice.version });
      return { by, id: (await draft(by)).id };
    };
    const send = ({ by, id }: { readonly by: Client; readonly id: string }) => photo(by, id);
    const networks = "account_id LIKE 'net:%'";
    await sql(server, `DELETE FROM upload_counters WHERE ${networks}`);
    const visitors = [await visitorAt('203.0.113.9'), await visitorAt('203.0.113.9')] as const;
    const elsewhere = await visitorAt('198.51.100.77');
    const account = new ClientAt(server, '203.0.113.9', 'public');
    const phone = freshPhone();
    const { demoCode: code } = (await account.post('/one-time-codes', { phone })).body;
    await account.open('/sessions/phone', { phone, code });

    expect((await send(visitors[0])).status).toBe(201);
    const rows = await sql(server, `SELECT account_id FROM upload_counters WHERE ${networks}`);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('203.0.113');
    await sql(server, `UPDATE upload_counters SET ${change} WHERE ${networks}`);
    expect(await send(visitors[1])).toMatchObject(dayFull);
    if (everywhere) expect(await send(elsewhere)).toMatchObject(dayFull);
    else expect((await send(elsewhere)).status).toBe(201);
    expect(await filesIn([visitors[1].id])).toEqual([]);
    expect((await send({ by: account, id: (await draft(account)).id })).status).toBe(201);
    await sql(server, `DELETE FROM upload_counters WHERE ${networks}`);
    expect((await send(visitors[1])).status).toBe(201);
    await everyFileHasItsRow();
  });

  it(`of ${AT_ONCE} uploads at once no more than the quota is stored, by person and by record`, async () => {
    const visitor = await asVisitor(server);
    const ids = await draftsOf(visitor, 3);
    const answers = await atOnce(AT_ONCE, (n) => photo(visitor, ids[n % 3] ?? ''));
    const taken = answers.filter(({ status }) => status === 201).length;
    expect(answers.filter(({ status }) => status >= 500 && status !== 503)).toEqual([]);
    expect(await filesIn(ids)).toHaveLength(taken);
    expect(taken).toBeLessThanOrEqual(12);
    for (const id of ids) expect((await filesIn([id])).length).toBeLessThanOrEqual(6);
    for (const id of ids) await untilRefused(() => photo(visitor, id));
    expect(await filesIn(ids)).toHaveLength(12);

    const owner = await asPhone(server, freshPhone());
    const [one = ''] = await draftsOf(owner, 1);
    const toOne = await atOnce(AT_ONCE, () => photo(owner, one));
    expect(await filesIn([one])).toHaveLength(toOne.filter(({ status }) => status === 201).length);
    await untilRefused(() => photo(owner, one));
    expect(await filesIn([one])).toHaveLength(6);
    await everyFileHasItsRow();
  });
});

import { privacyNotice } from '@jingkang/shared/texts/privacy-notice';
import { asPhone, asStaff, asVisitor, type Client, freshPhone } from '../support/client';
import { sql } from '../support/database';
import { application, draft, needReport } from '../support/factories';
import { bothDatabases, demoAccount, type RunningServer, startServer } from '../support/server';
import { atOnce, countOf, statuses } from './rows';

const TIMES = 12;
const noticeVersion = privacyNotice.version;

describe.each(bothDatabases)('the quotas of drafts on the %s database', (database) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ database });
  });
  afterAll(() => server.destroy());

  const begin = (client: Client, channel?: string) =>
    client.post('/applications', { noticeVersion, ...(channel ? { channel } : {}) });
  const fill = async (client: Client, times: number, channel?: string) => {
    for (let n = 0; n < times; n += 1) await draft(client, application(), channel);
  };
  const draftsOf = (where: string) => countOf(server, `applications WHERE state = 'draft' AND ${where}`);
  const accountOf = (key: string) =>
    `(SELECT id FROM accounts WHERE user_name = '${demoAccount(server, key).userName}')`;
  const ids = (answers: readonly { readonly body: { readonly id?: string } }[]) =>
    new Set(answers.flatMap(({ body }) => body.id ?? []));

  it(`${TIMES} beginnings at once are one empty draft, and a filled-in one is not used again`, async () => {
    const visitor = await asVisitor(server);
    const first = await atOnce(TIMES, () => begin(visitor));
    expect(statuses(first)).toEqual({ 201: TIMES });
    expect(ids(first).size).toBe(1);
    await draft(visitor);
    expect((await begin(visitor)).body.id).not.toBe(first[0]?.body.id);
  });

  it.each<[string, number, () => Promise<Client>, string | undefined]>([
    ['a visitor', 3, () => asVisitor(server), undefined],
    ['an account of the public', 10, () => asPhone(server, freshPhone()), undefined],
    ['a committee worker', 50, () => asPhone(server, '13900005001'), 'committee'],
    ['a social worker', 50, () => asStaff(server, 'qj-worker-2'), 'counter'],
  ])(
    '%s holds %i drafts and is told what to do; one fewer and there is room',
    async (_, most, who, channel) => {
      const client = await who();
      await fill(client, most, channel);
      const refused = await atOnce(TIMES, () => begin(client, channel));
      expect(statuses(refused)).toEqual({ 409: TIMES });
      expect(refused[0]?.body).toMatchObject({
        code: 'too_many_drafts',
        message: `您已有${most}份没有提交的申请，请先提交或删除其中一份。`,
      });
      const { drafts } = refused[0]?.body.data as { drafts: { id: string }[] };
      expect(drafts).toHaveLength(most);
      expect((await client.delete(`/applications/${drafts[0]?.id}/draft`)).status).toBe(204);
      expect((await begin(client, channel)).status).toBe(201);
    },
  );

  it(`${TIMES} beginnings at once, of two kinds, for the last place make one draft`, async () => {
    const client = await asStaff(server, 'qj-station-worker');
    await fill(client, 49, 'counter');
    let turn = 0;
    const answers = await atOnce(TIMES, () => begin(client, (turn += 1) % 2 ? 'counter' : 'phone'));
    expect(statuses(answers)).toEqual({ 201: TIMES / 2, 409: TIMES / 2 });
    expect(ids(answers).size).toBe(1);
    expect(await draftsOf(`entered_by_id = ${accountOf('qj-station-worker')}`)).toBe(50);
  });

  it('sign-ins do not gather drafts without an end, and the draft at hand comes along', async () => {
    const phone = freshPhone();
    const account = await asPhone(server, phone);
    await fill(account, 10);
    for (let round = 0; round < 3; round += 1) {
      const visitor = await asVisitor(server);
      await fill(visitor, 3);
      // A phone is sent one code a minute.
      await sql(server, 'DELETE FROM one_time_codes');
      await asPhone(server, phone, visitor);
    }
    const { items } = (await account.get('/my/matters')).body;
    expect(items).toHaveLength(13);
  });

  it(`${TIMES} referrals of a hospital begun at once are one, and 50 unsent are the most`, async () => {
    const hospital = await asStaff(server, 'qj-hospital');
    const start = () => hospital.post('/hospital-referrals');
    const first = await atOnce(TIMES, start);
    expect(statuses(first)).toEqual({ 201: TIMES });
    expect(ids(first).size).toBe(1);
    const mine = `created_by_id = ${accountOf('qj-hospital')}`;
    const unsent = () => countOf(server, `hospital_referrals WHERE state = 'draft' AND ${mine}`);
    for (let held = await unsent(); held <= 50; held += 1) {
      const { id, version } = (await start()).body;
      const fields = { personName: '转介甲' };
      const saved = await hospital.put(`/hospital-referrals/${id}/draft`, { version, fields });
      expect(saved.status).toBe(200);
    }
    expect(await unsent()).toBe(50);
    const refused = await atOnce(TIMES, start);
    expect(statuses(refused)).toEqual({ 409: TIMES });
    expect(refused[0]?.body.message).toBe('您已有50份没有提交的转介，请先提交或撤回其中一份。');
    const { id } = (refused[0]?.body.data as { drafts: { id: string }[] }).drafts[0] ?? { id: '' };
    const { version } = (await hospital.get(`/hospital-referrals/${id}/draft`)).body;
    const withdrawn = await hospital.post(`/hospital-referrals/${id}/actions/withdraw`, { version });
    expect([withdrawn.status, withdrawn.body.code]).toEqual([200, undefined]);
    expect((await start()).status).toBe(201);
  });

  it(`of ${TIMES} different reports at once ten are taken in a day`, async () => {
    const reporter = await asPhone(server, freshPhone());
    const answers = await atOnce(TIMES, () => reporter.post('/need-reports', needReport()));
    expect(statuses(answers)).toEqual({ 201: 10, 429: TIMES - 10 });
  });
});

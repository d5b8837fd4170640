import { asPhone, asStaff, Client, freshPhone } from '../../support/client';
import { sql } from '../../support/database';
import {
  application,
  draft,
  electronicConsent,
  feedback,
  freshIdentityNumber,
  needReport,
  submitted,
} from '../../support/factories';
import { until } from '../../support/patience';
import { draftReferral, referral } from '../../support/referrals';
import {
  bothDatabases,
  demoAccount,
  type RunningServer,
  runCommand,
  startServer,
} from '../../support/server';
import { secretIn, totpCode } from '../../support/totp';

const wide = (text: string) =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const spaced = (text: string) => text.replace(/(.{3})(?=.)/g, '$1 ');
const idsOf = (answer: { body: { items: { id: string }[] } }) => answer.body.items.map(({ id }) => id);

/** Ways to write a mobile that are all the same phone. */
const waysOf = (phone: string) => [
  `+86 ${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`,
  `${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`,
  wide(phone),
  `0${phone}`,
  `\u202d${phone}\u202c\r\n`,
];
const dots = ['·', '.', '．', '‧', '∙', '⋅'];

describe.each(bothDatabases)('what people type on the %s database', (database) => {
  let server: RunningServer;
  let worker: Client;
  let admin: Client;
  let county: Client;
  beforeAll(async () => {
    server = await startServer({ database });
    worker = await asStaff(server, 'qj-worker-1');
    admin = await asStaff(server, 'admin');
    county = await asStaff(server, 'qj-civil');
  });
  afterAll(() => server.destroy());

  const search = (by: string, value: string) => worker.post('/applications/searches', { by, value });

  it('one phone is one account, however number and code are typed', async () => {
    const phone = freshPhone();
    const first = await asPhone(server, phone);
    const [way = ''] = waysOf(phone);
    const sent = await new Client(server.url).post('/one-time-codes', { phone: way });
    // Within a minute no second code is sent to the same phone.
    expect(sent.status).toBe(429);
    const other = freshPhone();
    const code = (await new Client(server.url).post('/one-time-codes', { phone: waysOf(other)[2] })).body
      .demoCode;
    const client = new Client(server.url);
    await client.open('/sessions/phone', {
      phone: waysOf(other)[1],
      code: `${wide(code.slice(0, 3))} ${code.slice(3)}\r\n`,
    });
    expect(client.session?.account?.id).not.toBe(first.session?.account?.id);
    const [stored] = await sql(
      server,
      `SELECT COUNT(*) AS n FROM accounts WHERE id = '${client.session?.account?.id}' AND phone_hash IS NOT NULL`,
    );
    expect(Number(stored?.n)).toBe(1);
  });

  it('user name, dynamic code and recovery code of a colleague', async () => {
    const { userName, password } = demoAccount(server, 'qj-worker-2');
    const client = new Client(server.url, 'console');
    await client.open('/sessions/staff', { userName: ` ${wide(userName)}\t`, password });
    const offered = (await client.post('/sessions/current/totp')).body as { secret?: string; url?: string };
    const secret = offered.secret ?? secretIn(offered.url ?? '');
    const confirmed = await client.post('/sessions/current/totp/confirm', { totp: spaced(totpCode(secret)) });
    expect(confirmed.status).toBe(201);
    const [recoveryCode] = confirmed.body.recoveryCodes as string[];
    const again = new Client(server.url, 'console');
    const typed = wide(recoveryCode!.toLowerCase()).replaceAll('－', ' — ');
    expect((await again.post('/sessions/staff', { userName, password, recoveryCode: typed })).status).toBe(
      201,
    );
  });

  it('a person is stored once and found by every way to write name, phone, document and number', async () => {
    const [contactPhone, documentNumber] = [freshPhone(), freshIdentityNumber()];
    const fields = application({
      personName: '\u200b 阿卜杜拉．买买提\t',
      contactPhone: waysOf(contactPhone)[0],
      documentType: 'resident_identity',
      documentNumber: wide(documentNumber.toLowerCase()),
      remark: '①每日两次\r\n2㎎\t晚',
      address: '①号楼\u2028二单元',
    });
    const stored = {
      ...fields,
      personName: '阿卜杜拉．买买提',
      contactPhone,
      documentNumber,
      remark: '①每日两次\n2㎎ 晚',
      address: '①号楼\n二单元',
    };
    const owner = await asPhone(server, freshPhone());
    const { id } = await draft(owner, fields);
    expect((await owner.get(`/applications/${id}/draft`)).body.fields).toEqual(stored);
    const { version } = (await owner.get(`/applications/${id}/draft`)).body;
    const sent = await owner.post(`/applications/${id}/actions/submit`, {
      version,
      consent: electronicConsent,
    });
    expect(sent.status).toBe(200);

    const { number } = sent.body;
    const sought: [string, string[]][] = [
      ['name', [...dots.map((dot) => `阿卜杜拉${dot}买买提`), ' 阿卜杜拉 买买提', '阿卜\u200b杜拉·买买提']],
      ['phone', [contactPhone, ...waysOf(contactPhone)]],
      [
        'document',
        [documentNumber, wide(documentNumber), spaced(documentNumber), documentNumber.toLowerCase()],
      ],
      ['number', [number, number.toLowerCase(), wide(number), ` ${number.replaceAll('-', ' ')}\t`]],
    ];
    for (const [by, values] of sought)
      for (const value of values)
        expect([by, value, idsOf(await search(by, value))]).toEqual([by, value, [id]]);

    const twin = await submitted(
      await asPhone(server, freshPhone()),
      application({ personName: '阿卜杜拉·买买提', contactPhone: waysOf(contactPhone)[3] }),
    );
    const { duplicates } = (await worker.get(`/applications/${id}`)).body;
    expect(duplicates).toEqual([expect.objectContaining({ id: twin.id })]);
    expect(duplicates[0].matches.sort()).toEqual(['name', 'phone']);
  });

  it('what a hospital pastes from its system', async () => {
    const hospital = await asStaff(server, 'qj-hospital');
    const pasted = {
      department: '精神科\t二病区\r\n',
      doctor: '\ufeff测试医生\r\n',
      personName: '转介\t甲',
      contactPhone: '０２３－４８６０００００\t',
      diagnosisCode: ' ｆ２０。９００Ｘ００１',
      diagnosisName: '①偏执型\t精神分裂症\r\n',
      medication: '①阿立哌唑\t10㎎\r\n②每晚',
    };
    const { id } = await draftReferral(hospital, referral(pasted));
    expect((await hospital.get(`/hospital-referrals/${id}/draft`)).body.fields).toMatchObject({
      department: '精神科 二病区',
      doctor: '测试医生',
      personName: '转介 甲',
      contactPhone: '023-48600000',
      diagnosisCode: 'F20.900x001',
      diagnosisName: '①偏执型 精神分裂症',
      medication: '①阿立哌唑 10㎎\n②每晚',
    });
  });

  it('what cannot be seen is no name, and a blank is no family name', async () => {
    const owner = await asPhone(server, freshPhone());
    for (const personName of ['\u200b', '\u3000\t', '\u200d\u2060', '\ufeff\u3164'])
      expect(await owner.post('/need-reports', needReport({ personName }))).toMatchObject({
        status: 422,
        body: { fields: { personName: expect.stringMatching(/^请填写/) } },
      });
    const { id } = await submitted(owner, application({ personName: '\u3000欧阳\u200b询之 ' }));
    const { items } = (await worker.post('/applications/searches', { by: 'name', value: '欧阳询之' })).body;
    expect(items).toEqual([expect.objectContaining({ id, personName: '欧***' })]);
  });

  it('a report, a feedback and its query code', async () => {
    const owner = await asPhone(server, freshPhone());
    const typed = needReport({
      organizationName: '演示\t社区居委会\r\n',
      organizationCode: wide('91350100m000100y43'),
      reporterName: '报\u200b甲',
      reporterPhone: '（０２３）4860 0000',
    });
    const report = await owner.post('/need-reports', typed);
    expect(report.status).toBe(201);
    const fields = ['reporterName', 'reporterPhone'];
    const shown = await worker.post(`/need-reports/${report.body.id}/reveals`, { fields, reason: 'contact' });
    expect(shown.body.values).toEqual({ reporterName: '报甲', reporterPhone: '023-48600000' });

    const nobody = new Client(server.url);
    const { queryCode } = (await nobody.post('/feedback', feedback({ content: '㈠\r\n二' }))).body;
    for (const code of [wide(queryCode), queryCode.toLowerCase().replaceAll('-', ' '), `${queryCode}\r\n`])
      expect((await nobody.post('/feedback/look-ups', { queryCode: code })).body.content).toBe('㈠\n二');
  });

  it('public phones, a credit code and an invitation', async () => {
    const phones = {
      '023-48600000转801': '02348600000 转 ８０１',
      '12356': '１２３５６',
      '96110': ' 96110 ',
    };
    for (const [servicePhone, typed] of Object.entries(phones)) {
      const saved = await admin.put('/regions/500110/settings', { key: 'servicePhone', servicePhone: typed });
      expect(saved.status).toBeLessThan(300);
      expect((await admin.get('/regions/500110')).body.servicePhone).toBe(servicePhone);
    }
    const refused = await admin.put('/regions/500110/settings', {
      key: 'servicePhone',
      servicePhone: '123456',
    });
    expect(refused.body.fields.servicePhone).toMatch(/热线/);
    const organization = {
      kind: 'residents_committee',
      name: ' 打字\t社区 ',
      regionCode: '500110001',
      uscc: '91350100m000100y43',
      phone: '0086 23 4860 0000-801',
      services: [],
      ageGroups: [],
      acceptsNew: false,
      visitsHomes: false,
      takesIntake: false,
      listed: false,
    };
    const made = await admin.post('/organizations', organization);
    expect(made.body).toMatchObject({
      name: '打字 社区',
      uscc: '91350100M000100Y43',
      phone: '023-48600000转801',
    });
    const { code } = (await county.post('/invitations', { organizationId: made.body.id })).body;
    const person = await asPhone(server, freshPhone());
    const bound = await person.post('/sessions/current/invitation', { code: wide(code.toLowerCase()) });
    expect(bound.body.account).toMatchObject({ organizationId: made.body.id });
  });

  it('hashes of an earlier form: a start reminds, the command computes them anew, once', async () => {
    const owner = await asPhone(server, freshPhone());
    const contactPhone = freshPhone();
    const personName = '旧式‧名字';
    const { id } = await submitted(owner, application({ personName, contactPhone }));
    const report = (await owner.post('/need-reports', needReport({ personName }))).body;
    const hashes = () =>
      sql(
        server,
        `SELECT name_hash, phone_hash FROM applications WHERE id = '${id}'
         UNION ALL SELECT name_hash, NULL FROM need_reports WHERE id = '${report.id}'`,
      );
    const before = await hashes();
    expect(before).toHaveLength(2);
    await sql(
      server,
      `UPDATE applications SET name_hash = 'old', phone_hash = 'old' WHERE id = '${id}'`,
      `UPDATE need_reports SET name_hash = 'old' WHERE id = '${report.id}'`,
      `UPDATE database_identity SET hash_form = NULL`,
    );
    await server.stop();
    server = await server.restart();
    await until(() => server.log().includes('npm run hashes:renew'), 'the reminder');
    expect(idsOf(await search('phone', contactPhone))).toEqual([]);

    const done = await runCommand(server, 'hashes:renew');
    expect(done.code).toBe(0);
    expect(done.output).toMatch(/applications: [1-9]\d* read, 1 computed anew, 0 could not be opened/);
    expect(done.output).toMatch(/need_reports: [1-9]\d* read, 1 computed anew/);
    expect(await hashes()).toEqual(before);
    expect(idsOf(await search('phone', contactPhone))).toEqual([id]);
    const [identity] = await sql(server, 'SELECT hash_form FROM database_identity');
    expect(Number(identity?.hash_form)).toBe(2);
  });
});

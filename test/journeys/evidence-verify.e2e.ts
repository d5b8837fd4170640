import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accepted, effective, informed, sent } from '../support/agreements';
import { assessed } from '../support/assessments';
import { asPhone, asStaff, freshPhone } from '../support/client';
import { sql } from '../support/database';
import { application, feedback, institutionOf, submitted } from '../support/factories';
import { bothDatabases, type RunningServer, runCommand, startServer } from '../support/server';
import { told } from '../support/told';
import { plantAll, verifiers } from '../verifiers/walk';

interface Signed {
  readonly assessment: string;
  readonly consent: string;
  readonly agreement: string;
  readonly signature: string;
  readonly document: string;
  readonly template: string;
}

const template = (regionCode: string) => ({
  kind: 'informed_consent',
  regionCode,
  version: '2026-12-test',
  title: '知情同意书',
  effectiveFrom: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10),
  informedConsent: {
    intro: '请逐项看过再决定。',
    items: [
      { code: 'health_data', title: '处理健康信息', body: '同意使用健康信息。', required: true },
      { code: 'service_and_risk', title: '服务内容和风险', body: '已听过说明。', required: true },
      { code: 'named_institution', title: '提供给机构', body: '同意提供给机构。', required: true },
      { code: 'research', title: '用于研究', body: '去掉身份后用于研究。', required: false },
    ],
  },
});

describe.each(bothDatabases)('npm run evidence:verify on the %s database (电子签名法 13)', (database) => {
  let server: RunningServer;
  let of: Signed;
  beforeAll(async () => {
    server = await startServer({ database });
    const owner = await asPhone(server, freshPhone());
    const worker = await asStaff(server, 'qj-worker-1');
    const station = await asStaff(server, 'qj-station-worker');
    const manager = await asStaff(server, 'qj-station-manager');
    const county = await asStaff(server, 'qj-civil');
    const made = await county.post('/document-templates', template('500110'));
    expect({ status: made.status, text: made.text }).toMatchObject({ status: 201 });
    const toStation = await institutionOf(owner, '500110', '文龙街道服务站');
    const fields = application({ personName: '证据甲', birthDate: '1990-05-01', regionCode: '500110002' });
    const caseId = await accepted(owner, worker, station, toStation, fields);
    const assessment = await assessed(station, caseId);
    const consent = await informed(owner, station, caseId);
    const agreement = await sent(station, caseId);
    await effective(owner, manager, agreement);
    const { signed } = (await owner.get(`/my/consents/${consent}`)).body;
    const [row] = await sql(server, `SELECT document_id FROM agreements WHERE id = '${agreement}'`);
    of = {
      assessment,
      consent,
      agreement,
      signature: signed.signers[0].signatureId,
      document: String(row?.document_id),
      template: made.body.id,
    };
  });
  afterAll(async () => {
    await server.destroy();
  });

  const verify = () => runCommand(server, 'evidence:verify');
  const fileOf = (id: string) => join(server.dataDir, 'attachments', id.slice(-2), `${id}.sealed`);
  const valueOf = async (table: string, column: string, id: string): Promise<string> => {
    const [row] = await sql(server, `SELECT ${column} AS value FROM ${table} WHERE id = '${id}'`);
    return String(row?.value);
  };
  const quoted = (text: string) =>
    `'${text.replaceAll('\\', database === 'mariadb' ? '\\\\' : '\\').replaceAll("'", "''")}'`;
  const set = (table: string, column: string, id: string, value: string) =>
    sql(server, `UPDATE ${table} SET ${column} = ${quoted(value)} WHERE id = '${id}'`);
  /** The same text with another character in its middle. */
  const nudged = (text: string) => {
    const at = Math.floor(text.length / 2);
    return `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
  };

  it('says that everything is whole, and what the region set was what was signed', async () => {
    const { code, output } = await verify();
    expect({ code, output }).toMatchObject({
      code: 0,
      output: expect.stringContaining('Everything is whole.'),
    });
    expect(output).toMatch(/assessments [1-9]/);
    expect(output).toMatch(/consents [1-9]/);
    expect(output).toMatch(/agreements 1/);
    expect(output).toMatch(/templates 1/);
    expect(await valueOf('case_consents', 'text_version', of.consent)).toBe('2026-12-test');
  });

  const inRow: readonly [string, string, keyof Signed, (value: string) => string][] = [
    ['assessments', 'answers_sealed', 'assessment', nudged],
    ['assessments', 'opinion_sealed', 'assessment', nudged],
    ['assessments', 'members', 'assessment', (members) => members.replace('psychiatrist', 'nurse')],
    ['assessments', 'assessed_on', 'assessment', () => '2026-01-01'],
    ['assessments', 'content_hash', 'assessment', nudged],
    ['case_consents', 'wording', 'consent', (wording) => wording.replace('健康', '建康')],
    ['case_consents', 'text_hash', 'consent', nudged],
    ['case_consents', 'text_version', 'consent', nudged],
    ['case_consents', 'signers_sealed', 'consent', nudged],
    ['case_consents', 'bundle_hash', 'consent', nudged],
    [
      'case_consents',
      'items',
      'consent',
      () => '["health_data","service_and_risk","named_institution","research"]',
    ],
    ['case_consents', 'capacity', 'consent', () => 'limited'],
    ['case_consents', 'given_at', 'consent', (at) => String(Number(at) + 1)],
    ['case_consents', 'recorded_by_id', 'consent', nudged],
    ['agreements', 'text_sealed', 'agreement', nudged],
    ['agreements', 'text_hash', 'agreement', nudged],
    ['agreements', 'signers_sealed', 'agreement', nudged],
    ['agreements', 'number', 'agreement', nudged],
    ['agreements', 'document_hash', 'agreement', nudged],
    ['agreements', 'ends_on', 'agreement', () => '2037-11-30'],
    ['agreements', 'person_signed_at', 'agreement', (at) => String(Number(at) + 1)],
    ['document_templates', 'content', 'template', (content) => content.replace('决定', '决走')],
  ];
  it.each(inRow)('one byte of %s.%s is found and its record named', async (table, column, which, change) => {
    const before = await valueOf(table, column, of[which]);
    const after = change(before);
    expect(after).not.toBe(before);
    await set(table, column, of[which], after);
    const { code, output } = await verify();
    await set(table, column, of[which], before);
    expect(code).toBe(1);
    expect(output).toContain(of[which]);
    expect(output).toMatch(/problems=[1-9]/);
  });

  it.each(['signature', 'document'] as const)('one byte of the %s is found', async (which) => {
    const path = fileOf(of[which]);
    const before = readFileSync(path);
    const [after, middle] = [Buffer.from(before), Math.floor(before.length / 2)];
    after[middle] = (after[middle] ?? 0) ^ 1;
    writeFileSync(path, after);
    const { code, output } = await verify();
    writeFileSync(path, before);
    expect({ code, output }).toMatchObject({ code: 1, output: expect.stringContaining('was changed') });
  });

  it('a row of the evidence that was made to fit is found by the chain', async () => {
    const where = `record_type = 'case_consents' OR record_id = '${of.consent}'`;
    const events = await sql(
      server,
      `SELECT id, codes FROM evidence_events WHERE (${where}) AND action = 'give'`,
    );
    const [{ id, codes } = {}] = events;
    await set('evidence_events', 'codes', String(id), nudged(String(codes)));
    const { code, output } = await verify();
    await set('evidence_events', 'codes', String(id), String(codes));
    expect({ code, output }).toMatchObject({ code: 1, output: expect.stringContaining(of.consent) });
  });

  it('put back as it was, everything is whole again', async () => {
    const { code, output } = await runCommand(server, 'evidence:verify');
    expect({ code, output }).toEqual(await verify());
    expect(code).toBe(0);
  });

  it('what is written while a verifier reads is no damage', async () => {
    const owner = await asPhone(server, freshPhone());
    let [reading, written] = [true, 0];
    const writing = (async () => {
      while (reading) {
        await owner.post('/feedback', feedback());
        // Somebody else each time: nobody applies twice for one person.
        const personName = `证据${String.fromCodePoint(0x4e00 + written)}`;
        await submitted(owner, application({ personName }));
        written += 1;
      }
    })();
    for (const name of verifiers)
      expect(await runCommand(server, name)).toMatchObject({
        code: 0,
        output: expect.stringMatching(/whole|problems=0/),
      });
    reading = false;
    await writing;
    expect(written).toBeGreaterThan(0);
  });

  it('whatever is damaged, each verifier runs to its end, names all of it and nothing else, and ends non-zero', async () => {
    const { planted, whole } = await plantAll(server, database, [
      { table: 'agreements', recordType: 'agreements', id: of.agreement, own: ['number'] },
      { table: 'case_consents', recordType: 'consents', id: of.consent },
      { table: 'assessments', recordType: 'assessments', id: of.assessment },
      { table: 'document_templates', recordType: 'document_templates', id: of.template, own: ['version'] },
    ]);
    const wrong: string[] = [];
    let named = 0;
    for (const verifier of verifiers) {
      const { code, output } = await runCommand(server, verifier);
      const lines = output.split('\n');
      expect({ verifier, code, end: lines.at(-2) }).toMatchObject({
        code: 1,
        end: expect.stringMatching(/problems=\d+$/),
      });
      const wanted = planted.filter((one) => one.named[verifier]);
      named += wanted.length;
      for (const one of wanted)
        if (!output.includes(one.named[verifier] ?? '')) wrong.push(`${verifier} does not name ${one.what}`);
      const blamed = lines.filter((line) => whole.some((id) => line.includes(id)));
      wrong.push(...blamed.map((line) => `${verifier} blames what is whole: ${line}`));
      const problems = lines.filter((line) => line && !/^· |^\w+ \d+$|problems=\d+$/.test(line)).length;
      expect({ verifier, told: lines.at(-2) }).toEqual({
        verifier,
        told: expect.stringMatching(new RegExp(`problems=${problems}$`)),
      });
    }
    expect(wrong).toEqual([]);
    expect(whole.length).toBeGreaterThanOrEqual(8);
    told(
      `verifiers on ${database}: ${planted.length} damages planted, named ${named} times; ${whole.length} twins stayed whole`,
    );
    expect(planted.length).toBeGreaterThan(300);
  });
});

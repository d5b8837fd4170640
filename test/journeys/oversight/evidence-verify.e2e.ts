import { readFileSync, writeFileSync } from 'node:fs';
import { accepted, effective, informed, sent } from '../../support/agreements';
import { assessed } from '../../support/assessments';
import { asPhone, asStaff, freshPhone } from '../../support/client';
import { sql } from '../../support/database';
import { application, feedback, institutionOf, submitted } from '../../support/factories';
import { bothDatabases, type RunningServer, runCommand, startServer } from '../../support/server';
import { told } from '../../support/told';
import { fileOf } from '../../support/stored-files';
import { forgeries, nameOf, nudged } from '../../verifiers/forgeries';
import { plantAll, type Planted, type Verifier, verifiers } from '../../verifiers/walk';

interface Signed {
  readonly assessment: string;
  readonly consent: string;
  readonly agreement: string;
  readonly signature: string;
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
    of = {
      assessment,
      consent,
      agreement,
      signature: signed.signers[0].signatureId,
      template: made.body.id,
    };
  });
  afterAll(async () => {
    await server.destroy();
  });

  const verify = () => runCommand(server, 'evidence:verify');
  const valueOf = async (table: string, column: string, id: string): Promise<string> => {
    const [row] = await sql(server, `SELECT ${column} AS value FROM ${table} WHERE id = '${id}'`);
    return String(row?.value);
  };
  const quoted = (text: string) =>
    `'${text.replaceAll('\\', database === 'mariadb' ? '\\\\' : '\\').replaceAll("'", "''")}'`;
  const set = (table: string, column: string, id: string, value: string) =>
    sql(server, `UPDATE ${table} SET ${column} = ${quoted(value)} WHERE id = '${id}'`);
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

  it('a record damaged in one place is named, and put back as it was everything is whole again', async () => {
    const sound = await verify();
    const places = [
      { table: 'assessments', column: 'answers_sealed', id: of.assessment },
      { table: 'case_consents', column: 'text_hash', id: of.consent },
      { table: 'agreements', column: 'document_hash', id: of.agreement },
      { table: 'document_templates', column: 'hash', id: of.template },
    ];
    const stood = new Map<string, string>();
    for (const { table, column, id } of places) {
      stood.set(id, await valueOf(table, column, id));
      await set(table, column, id, nudged(stood.get(id) ?? ''));
    }
    const path = fileOf(server, of.signature);
    const bytes = readFileSync(path);
    writeFileSync(path, Buffer.concat([bytes, Buffer.from('x')]));
    const damaged = await verify();
    for (const { table, column, id } of places) await set(table, column, id, stood.get(id) ?? '');
    writeFileSync(path, bytes);
    expect(damaged).toMatchObject({ code: 1, output: expect.stringMatching(/problems=[1-9]/) });
    for (const { id } of places) expect(damaged.output).toContain(id);
    expect(damaged.output).toContain('was changed');
    expect(await verify()).toEqual(sound);
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

  describe('whatever is damaged, each of a record of its own', () => {
    let planted: readonly Planted[];
    let whole: readonly string[];
    const runs = new Map<Verifier, { code: number; output: string }>();
    const linesOf = (verifier: Verifier) => runs.get(verifier)?.output.split('\n') ?? [];
    const misses = (verifier: Verifier, all: readonly Planted[]) =>
      all.filter(({ named }) => !runs.get(verifier)?.output.includes(named[verifier] ?? ''));
    beforeAll(async () => {
      ({ planted, whole } = await plantAll(server, database, [
        { table: 'agreements', recordType: 'agreements', id: of.agreement, own: ['number'] },
        { table: 'case_consents', recordType: 'consents', id: of.consent },
        { table: 'assessments', recordType: 'assessments', id: of.assessment },
        { table: 'document_templates', recordType: 'document_templates', id: of.template, own: ['version'] },
      ]));
      for (const verifier of verifiers) runs.set(verifier, await runCommand(server, verifier));
    });

    it.each(verifiers)(
      '%s runs to its end, names all of it and nothing else, and ends non-zero',
      (verifier) => {
        const lines = linesOf(verifier);
        expect({ code: runs.get(verifier)?.code, end: lines.at(-2) }).toMatchObject({
          code: 1,
          end: expect.stringMatching(/problems=\d+$/),
        });
        const wanted = planted.filter((one) => one.named[verifier]);
        expect(misses(verifier, wanted).map(({ what }) => what)).toEqual([]);
        expect(lines.filter((line) => whole.some((id) => line.includes(id)))).toEqual([]);
        const problems = lines.filter((line) => line && !/^· |^\w+ \d+$|problems=\d+$/.test(line)).length;
        expect(lines.at(-2)).toMatch(new RegExp(`problems=${problems}$`));
        told(`${verifier} on ${database}: named ${wanted.length} of ${planted.length} damages`);
      },
    );

    it('hundreds of damages were planted, and twins of every kind stayed whole', () => {
      expect(planted.length).toBeGreaterThan(300);
      expect(whole.length).toBeGreaterThanOrEqual(8);
    });

    const plantedAs = (what: string) => {
      const all = planted.filter((one) => one.what === what);
      expect(all.length).toBeGreaterThan(0);
      return all;
    };
    it.each(forgeries)('one byte of $table.$column is found and its record named', (forgery) =>
      expect(misses('evidence:verify', plantedAs(nameOf(forgery)))).toEqual([]),
    );

    it.each(['a signature of case_consents', 'a signature of agreements', 'a document of agreements'])(
      'one byte of %s is found',
      (which) => {
        for (const { named } of plantedAs(`${which}: one byte changed`)) {
          const told = linesOf('evidence:verify').filter((line) =>
            line.includes(named['evidence:verify'] ?? 'nothing'),
          );
          expect(told.join('\n')).toContain('was changed');
        }
      },
    );

    it('a row of the evidence that was made to fit is found by the chain', () =>
      expect(misses('evidence:verify', plantedAs('evidence_events.codes: forged'))).toEqual([]));
  });
});

import { asPhone, asStaff, freshPhone } from '../../support/client';
import { sql } from '../../support/database';
import { application, feedback, needReport, reviewed } from '../../support/factories';
import { bothDatabases, type RunningServer, runCommand, startServer } from '../../support/server';

describe.each(bothDatabases)('the evidence on the %s database', (database) => {
  let server: RunningServer;
  const records: string[] = [];
  /** What the last verification said. */
  let said = '';
  beforeAll(async () => {
    server = await startServer({ database });
    const owner = await asPhone(server, freshPhone());
    const worker = await asStaff(server, 'qj-worker-1');
    for (let n = 0; n < 10; n += 1) {
      const { id } = await reviewed(owner, worker, application({ personName: `证据${n}号` }));
      records.push(id);
    }
    await owner.post('/need-reports', needReport());
    await owner.post('/feedback', feedback());
    await worker.get('/audit-events');
  });
  afterAll(() => server.destroy());

  const verify = async () => {
    const answer = await runCommand(server, 'audit:verify');
    said = answer.output;
    return answer;
  };
  const of = (id: string) => `record_type = 'applications' AND record_id = '${id}'`;
  const events = (id: string) =>
    sql(server, `SELECT * FROM evidence_events WHERE ${of(id)} ORDER BY sequence`);

  it('is whole after every journey, while the server runs and after it has ended', async () => {
    const running = await verify();
    expect(running).toMatchObject({ code: 0, output: expect.stringMatching(/problems=0/) });
    expect(running.output).toMatch(/rows=[1-9]\d{2,}/);
    for (const id of records) expect((await events(id)).length).toBeGreaterThanOrEqual(4);
    await server.stop();
    expect((await verify()).code).toBe(0);
  });

  const onEvents = (change: string, where: string) => (id: string) => [
    `${change} WHERE ${of(id)} AND ${where}`,
  ];
  const tampering: [string, (id: string) => string[]][] = [
    ['a changed row', onEvents("UPDATE evidence_events SET action = 'withdraw'", 'sequence = 2')],
    [
      'another account in a row',
      onEvents(
        "UPDATE evidence_events SET account_id = '00000000-0000-7000-8000-000000000000'",
        'sequence = 2',
      ),
    ],
    ['a moment moved by a second', onEvents('UPDATE evidence_events SET at = at + 1000', 'sequence = 3')],
    ['a row removed in the middle', onEvents('DELETE FROM evidence_events', 'sequence = 2')],
    [
      'two rows in each other’s place',
      (id) => [
        `UPDATE evidence_events SET sequence = 900 WHERE ${of(id)} AND sequence = 2`,
        `UPDATE evidence_events SET sequence = 2 WHERE ${of(id)} AND sequence = 3`,
        `UPDATE evidence_events SET sequence = 3 WHERE ${of(id)} AND sequence = 900`,
      ],
    ],
    ['the last row cut off', onEvents('DELETE FROM evidence_events', 'sequence >= 4')],
    [
      'the last row cut off and the head set back',
      (id) => [
        `DELETE FROM evidence_events WHERE ${of(id)} AND sequence >= 4`,
        `UPDATE evidence_heads SET length = 3, last_hash = (SELECT chain_hash FROM evidence_events WHERE ${of(id)} AND sequence = 3) WHERE record_key = 'applications:${id}'`,
      ],
    ],
    ['all rows of a record removed', (id) => [`DELETE FROM evidence_events WHERE ${of(id)}`]],
    ['the head removed', (id) => [`DELETE FROM evidence_heads WHERE record_key = 'applications:${id}'`]],
  ];

  it.each(tampering.map(([what, statements], index) => ({ what, statements, index })))(
    '$what is found and named',
    async ({ statements, index }) => {
      const id = records[index] ?? '';
      expect(said).not.toContain(id);
      await sql(server, ...statements(id));
      const found = await verify();
      expect(found.code).toBe(1);
      const lines = found.output.split('\n').filter((line) => line.includes(id));
      expect(lines.length).toBeGreaterThan(0);
      expect(found.output).toMatch(/problems=[1-9]/);
    },
  );

  it('the record that nobody touched is not blamed, and no line holds what someone typed', () => {
    expect(said).not.toContain(records.at(-1));
    expect(said).not.toContain('证据');
  });
});

import { asPhone, asStaff, type Answer, type Client, freshPhone } from '../support/client';
import { application, draft, fullReview, reviewed, submitted } from '../support/factories';
import { bothDatabases, type RunningServer, startServer } from '../support/server';
import { countOf, statuses } from './rows';

const ROUNDS = 3;

describe.each(bothDatabases)('two colleagues at one application at once on the %s database', (database) => {
  let server: RunningServer;
  let guardian: Client;
  let first: Client;
  let second: Client;
  let manager: Client;
  beforeAll(async () => {
    server = await startServer({ database });
    guardian = await asPhone(server, freshPhone());
    first = await asStaff(server, 'qj-worker-1');
    second = await asStaff(server, 'qj-worker-2');
    manager = await asStaff(server, 'qj-manager');
  });
  afterAll(() => server.destroy());

  const inRounds = async (name: string, work: (personName: string) => Promise<void>) => {
    for (const round of [...'甲乙丙丁戊'].slice(0, ROUNDS)) await work(`${name}${round}`);
  };
  const oneWins = (answers: readonly Answer[]) => {
    expect(statuses(answers)).toEqual({ 200: 1, 409: 1 });
    const [won, lost] = [...answers].sort((a, b) => a.status - b.status);
    return { won: won!, lost: lost!, byFirst: answers[0]!.status === 200 };
  };

  it('one of two claims wins; the other is told who claimed it', () =>
    inRounds('受理', async (personName) => {
      const { id, version } = await submitted(guardian, application({ personName }));
      const claim = (worker: Client) => worker.post(`/applications/${id}/actions/claim`, { version });
      const { won, lost, byFirst } = oneWins(await Promise.all([claim(first), claim(second)]));
      expect(lost.body).toMatchObject({
        code: 'stale',
        data: {
          version: won.body.version,
          changed: [{ label: '受理', byWhom: '社会工作者', at: expect.any(String) }],
        },
      });
      const record = await first.get(`/applications/${id}`);
      expect(record.body.assignee.id).toBe((byFirst ? first : second).session!.account!.id);
    }));

  it('a claim and an assignment at once: one wins, and the other is told of it', () =>
    inRounds('分派', async (personName) => {
      const { id, version } = await submitted(guardian, application({ personName }));
      const accountId = second.session!.account!.id;
      const answers = await Promise.all([
        first.post(`/applications/${id}/actions/claim`, { version }),
        manager.post(`/applications/${id}/actions/assign`, { version, accountId }),
      ]);
      const { lost, byFirst } = oneWins(answers);
      expect(lost.body).toMatchObject({
        code: 'stale',
        data: { changed: [{ label: byFirst ? '受理' : '分派' }] },
      });
      const record = await manager.get(`/applications/${id}`);
      expect(record.body.assignee.id).toBe(byFirst ? first.session!.account!.id : accountId);
    }));

  it('a registration and a refusal at once: one ends it, and a case stands only where it was registered', () =>
    inRounds('结果', async (personName) => {
      const { id, version } = await reviewed(guardian, first, application({ personName }));
      const decline = { version, reason: '目前不需要。', advice: '可以找社区服务站。' };
      const answers = await Promise.all([
        first.post(`/applications/${id}/actions/register`, { version }),
        first.post(`/applications/${id}/actions/decline`, decline),
      ]);
      const { lost, byFirst } = oneWins(answers);
      expect(lost.body).toMatchObject({
        code: 'stale',
        data: { changed: [{ label: byFirst ? '登记' : '暂不适合' }] },
      });
      expect(await countOf(server, `cases WHERE application_id = '${id}'`)).toBe(byFirst ? 1 : 0);
    }));

  it('two saved reviews at once: one is kept whole, and the other is told what changed', () =>
    inRounds('初核', async (personName) => {
      const { id, version } = await submitted(guardian, application({ personName }));
      const claimed = await first.post(`/applications/${id}/actions/claim`, { version });
      const save = (priority: string) =>
        first.put(`/applications/${id}/review`, fullReview(claimed.body.version, { priority }));
      const { lost, byFirst } = oneWins(await Promise.all([save('normal'), save('high')]));
      expect(lost.body).toMatchObject({
        code: 'stale',
        data: { changed: [{ label: '保存初核', byWhom: '社会工作者' }] },
      });
      const record = await first.get(`/applications/${id}`);
      expect(record.body.review.priority).toBe(byFirst ? 'normal' : 'high');
    }));

  it('one draft saved in two windows at once keeps one of them and refuses the other', () =>
    inRounds('草稿', async (personName) => {
      const { id, version } = await draft(guardian, application({ personName: '演示甲' }));
      const save = (name: string) =>
        guardian.put(`/applications/${id}/draft`, { version, fields: application({ personName: name }) });
      const { byFirst } = oneWins(await Promise.all([save(personName), save(`${personName}二`)]));
      const kept = await guardian.get(`/applications/${id}/draft`);
      expect(kept.body.fields.personName).toBe(byFirst ? personName : `${personName}二`);
    }));
});

import { offline, Problem } from '../api/problem';
import { DraftSaver, type DraftStatus, type Fields } from './draft-saver';

type Put = (
  version: number,
  fields: Fields,
  byItself: boolean,
  over: { base: Fields; seen: Fields },
) => Promise<{ version: number; savedAt: string }>;

const savedAt = '2026-11-24T02:00:00.000Z';
const accept: Put = (version) => Promise.resolve({ version: version + 1, savedAt });

function saverWith(...answers: Put[]) {
  const sent: [version: number, fields: Fields][] = [];
  const statuses: DraftStatus[] = [];
  const alone: boolean[] = [];
  const over: object[] = [];
  const put: Put = (version, fields, byItself, along) => {
    sent.push([version, fields]);
    over.push(along);
    alone.push(byItself);
    return (answers.shift() ?? accept)(version, fields, byItself, along);
  };
  const saver = new DraftSaver({
    version: 1,
    fields: { personName: '王' },
    put,
    publish: (status) => void statuses.push(status),
    quiet: 600,
  });
  return { saver, sent, alone, over, last: () => statuses[statuses.length - 1] };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('a draft', () => {
  it('is saved after a moment of quiet, several changes at once', async () => {
    const { saver, sent, last } = saverWith();
    saver.change('personName', '张');
    saver.change('personName', '张三');
    saver.change('gender', 'male');
    expect(last()?.state).toBe('unsaved');
    await jest.advanceTimersByTimeAsync(600);
    expect(sent).toEqual([[1, { personName: '张三', gender: 'male' }]]);
    expect(last()).toMatchObject({ state: 'saved', savedAt });
  });

  it('names the version it was last told, one request at a time', async () => {
    const { saver, sent } = saverWith();
    saver.change('personName', '张三');
    const first = saver.flush();
    saver.change('gender', 'male');
    await first;
    await saver.flush();
    expect(sent.map(([version]) => version)).toEqual([1, 2]);
    expect(saver.currentVersion).toBe(3);
  });

  it('sends an answer that was taken back as empty', async () => {
    const { saver, sent } = saverWith();
    saver.change('gender', undefined);
    await saver.flush();
    expect(sent).toEqual([[1, { gender: null }]]);
  });

  it('tells a save that someone typed from a try that it makes by itself', async () => {
    const away: Put = () => Promise.reject(offline());
    const { saver, alone } = saverWith(away, away, away);
    saver.change('personName', '张');
    await jest.advanceTimersByTimeAsync(600);
    await jest.advanceTimersByTimeAsync(1_000);
    saver.change('personName', '张三');
    await jest.advanceTimersByTimeAsync(2_000);
    await jest.advanceTimersByTimeAsync(4_000);
    expect(alone).toEqual([false, true, false, true]);
  });

  it('keeps what is typed while the network is away and sends it again', async () => {
    const { saver, sent, last } = saverWith(() => Promise.reject(offline()));
    saver.change('personName', '张三');
    expect(await saver.flush()).toBe(false);
    expect(last()?.state).toBe('retrying');
    await jest.advanceTimersByTimeAsync(1_000);
    expect(sent).toEqual([
      [1, { personName: '张三' }],
      [1, { personName: '张三' }],
    ]);
    expect(last()?.state).toBe('saved');
  });

  it('tells what it began with, and from a save on what was saved', async () => {
    const { saver, over } = saverWith();
    saver.change('personName', '张三');
    await saver.flush();
    saver.change('gender', 'male');
    await saver.flush();
    expect(over).toEqual([
      { base: { personName: '王' }, seen: {} },
      { base: { personName: '张三' }, seen: {} },
    ]);
  });

  it('shows what another device has written in the same field, and sends the own words once they are typed again', async () => {
    const clash = { field: 'personName', label: '姓名', theirs: '李', theirsWords: '李', mineWords: '张三' };
    const both = new Problem(409, 'both_changed', '有的刚被别人改过。', {}, { version: 7, clashes: [clash] });
    const { saver, sent, over, last } = saverWith(() => Promise.reject(both));
    saver.change('personName', '张三');
    saver.change('gender', 'male');
    expect(await saver.flush()).toBe(false);
    expect(last()?.refused.personName).toMatch(/另一台设备上写的是“李”，这里写的是“张三”/);
    await jest.advanceTimersByTimeAsync(0);
    expect(sent[1]).toEqual([1, { gender: 'male' }]);
    saver.change('personName', '张三');
    expect(await saver.flush()).toBe(true);
    expect(over[2]).toMatchObject({ seen: { personName: '李' } });
  });

  it('shows what can never be stored beside its field and saves the others', async () => {
    const refusal = new Problem(422, 'invalid', '请改正。', { remark: '太长了。' });
    const { saver, sent, last } = saverWith(() => Promise.reject(refusal));
    saver.change('remark', 'x'.repeat(600));
    saver.change('personName', '张三');
    await saver.flush();
    await jest.advanceTimersByTimeAsync(0);
    expect(sent[1]).toEqual([1, { personName: '张三' }]);
    expect(last()?.refused).toEqual({ remark: '太长了。' });
    saver.change('remark', '短');
    expect(last()?.refused).toEqual({});
  });

  it('says nothing more to a page that is gone', async () => {
    const { saver, sent, last } = saverWith();
    saver.stop();
    saver.change('personName', '张三');
    await jest.advanceTimersByTimeAsync(5_000);
    expect(sent).toEqual([]);
    expect(last()).toBeUndefined();
  });
});

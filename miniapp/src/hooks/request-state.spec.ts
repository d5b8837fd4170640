import { Problem } from '../api/problem';
import { RequestRunner, type RequestState } from './request-state';

function runner() {
  const states: RequestState<string>[] = [];
  return { states, run: new RequestRunner<string>((state) => void states.push(state)) };
}

function later<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => (resolve = done));
  return { promise, resolve };
}

describe('a request of a page', () => {
  it('is loading, then has its answer', async () => {
    const { states, run } = runner();
    await run.run(() => Promise.resolve('answer'));
    expect(states).toEqual([
      { data: undefined, problem: undefined, loading: true },
      { data: 'answer', problem: undefined, loading: false },
    ]);
  });

  it('does not let a slow first answer replace a fast second one', async () => {
    const { states, run } = runner();
    const slow = later<string>();
    const first = run.run(() => slow.promise);
    await run.run(() => Promise.resolve('second'));
    slow.resolve('first');
    await first;
    expect(states[states.length - 1]).toEqual({ data: 'second', problem: undefined, loading: false });
  });

  it('keeps what is shown when reading it again fails', async () => {
    const { states, run } = runner();
    await run.run(() => Promise.resolve('answer'));
    const problem = new Problem(503, 'unavailable', '请稍后再试。');
    await run.run(() => Promise.reject(problem));
    expect(states[states.length - 1]).toEqual({ data: 'answer', problem, loading: false });
  });

  it('takes an unknown failure for a missing network', async () => {
    const { states, run } = runner();
    await run.run(() => Promise.reject(new Error('fetch')));
    expect(states[states.length - 1]?.problem?.isOffline).toBe(true);
  });

  it('publishes nothing for a page that is gone', async () => {
    const { states, run } = runner();
    const answer = later<string>();
    const running = run.run(() => answer.promise);
    run.stop();
    answer.resolve('late');
    await running;
    expect(states).toHaveLength(1);
  });
});

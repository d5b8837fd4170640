import { Progress } from './progress';

describe('how far a long work has come', () => {
  const isTTY = process.stderr.isTTY;
  afterEach(() => {
    process.stderr.isTTY = isTTY;
    jest.restoreAllMocks();
  });

  const written = (terminal: boolean, steps: number, total: number) => {
    process.stderr.isTTY = terminal;
    let text = '';
    jest.spyOn(process.stderr, 'write').mockImplementation((words) => {
      text += String(words);
      return true;
    });
    const progress = new Progress('work');
    for (let step = 0; step <= steps; step += 1) progress.at(Math.round((total * step) / steps), total);
    progress.at(total, total);
    return text;
  };

  it.each([
    [1000, 10],
    [7, 7],
    [1, 1],
  ])('of %i steps tells at most a line a tenth where no terminal reads it', (steps, lines) => {
    const told = written(false, steps, 30_000).trimEnd().split('\n');
    expect(told).toHaveLength(lines);
    expect(told.at(-1)).toBe('· work 100 % (30000/30000)');
  });

  it('writes one line anew on a terminal, and ends it once', () => {
    const told = written(true, 1000, 30_000);
    expect(told.split('\n')).toEqual([expect.stringContaining('100 %'), '']);
    expect(told.split('\r').length).toBeGreaterThan(1000);
  });

  it('says nothing of no work', () => {
    expect(written(false, 3, 0)).toBe('');
  });
});

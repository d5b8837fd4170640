import { newLogger } from './log';

describe('a log that cannot be written', () => {
  it('does not end the server', async () => {
    const ended = jest.fn();
    process.once('uncaughtException', ended);
    const log = newLogger('info', '/dev/full');
    for (let round = 0; round < 20; round += 1) {
      for (let line = 0; line < 50; line += 1) log.info({ line: 'x'.repeat(100) }, 'request');
      await new Promise((done) => setTimeout(done, 20));
    }
    process.removeListener('uncaughtException', ended);
    expect(ended).not.toHaveBeenCalled();
  });
});

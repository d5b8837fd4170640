// Programs of a built project, each with the URL it listens at once it says so.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../scripts/steps.js';

export function programs() {
  const running = [];
  return {
    /** Starts a program of this repository, or of another build of it, and gives where it listens and what ends it. */
    begin(script, env, project = root) {
      const child = spawn(process.execPath, [join(project, script)], {
        cwd: project,
        env: { PATH: process.env.PATH, TZ: 'UTC', ...env },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const gone = new Promise((done) => child.once('exit', done));
      const stop = () => {
        child.kill('SIGTERM');
        return gone;
      };
      running.push(stop);
      return new Promise((done, fail) => {
        let said = '';
        child.stdout.on('data', (data) => {
          const url = (said = (said + data).slice(-4_000)).match(/http:\/\/127\.0\.0\.1:\d+/)?.[0];
          if (url) done({ url, pid: child.pid, stop });
        });
        child.once('exit', (code) => fail(new Error(`${script} ended with ${code}:\n${said}`)));
      });
    },
    async stop() {
      for (const stop of running.splice(0)) await stop();
    },
  };
}

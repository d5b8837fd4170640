import { spawn } from 'node:child_process';
import { mkdtempSync, existsSync, readFileSync, writeFileSync, rmSync } from 'node:fs';
import { createConnection } from 'mysql2/promise';
import { load } from './load.js';
import { openPlace } from './place.js';
const M = 'mysql://root@127.0.0.1:33999';
const state = '/tmp/work/probe.json';
const kids = [];
const start = (script, env, flags = []) => new Promise((done) => {
  const child = spawn(process.execPath, [...flags, '/work/main/' + script], { cwd: '/work/main', env: { PATH: process.env.PATH, TZ: 'UTC', ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  kids.push(child);
  let said = '';
  child.stdout.on('data', (d) => { const u = (said = (said + d).slice(-4000)).match(/http:\/\/127\.0\.0\.1:\d+/)?.[0]; if (u) done(u); });
});
let place;
if (!existsSync(state)) {
  const c = await createConnection({ uri: M }); await c.query('drop database if exists bench_20001'); await c.end();
  const dir = '/tmp/work/probe-data'; rmSync(dir, { recursive: true, force: true });
  place = await openPlace({ mariadbUrl: M, rows: 20001, drafts: 6000, dir, start });
  writeFileSync(state, JSON.stringify(place));
  for (const k of kids) k.kill();
  await new Promise((r) => setTimeout(r, 1000));
}
place = JSON.parse(readFileSync(state));
const env = { DATABASE_URL: M + '/bench_20001' };
const prof = process.argv.includes('--prof');
const url = await start('server/dist/main.js', { ...env, PORT: '0', DATA_DIR: '/tmp/work/probe-data', THROTTLE_FACTOR: '1000000', ...(process.env.LOG_LEVEL ? { LOG_LEVEL: process.env.LOG_LEVEL } : {}) }, process.env.FLAGS ? process.env.FLAGS.split(' ') : prof ? ['--cpu-prof', '--cpu-prof-dir=/tmp/work/prof'] : []);
const bl = await start('test/bench/baseline.js', env);
const cpu = (k) => { const f = readFileSync(`/proc/${k.pid}/stat`, 'utf8').split(') ')[1].split(' '); return (Number(f[11]) + Number(f[12])) * 10; };
const timed = async (kid, url, o) => { const c0 = cpu(kid); let n = 0; const r = await load(url, o); r.cpu = (cpu(kid) - c0) / (r.rps * o.seconds); return r; };
const what = process.argv[2] ?? 'list';
if (what === 'submit') {
  const amount = 960;
  const r = await load(url, { requests: place.drafts.splice(0, amount), amount });
  writeFileSync(state, JSON.stringify(place));
  console.log(r);
} else {
  await load(url, { requests: place.staff[what], seconds: 3 });
  await load(bl, { requests: place.bare[what], seconds: 2 });
  for (let i = 0; i < 3; i++) {
    const a = await timed(kids.at(-2), url, { requests: place.staff[what], seconds: 5 });
    const b = await timed(kids.at(-1), bl, { requests: place.bare[what], seconds: 5 });
    console.log(a.rps.toFixed(0), b.rps.toFixed(0), (a.rps / b.rps).toFixed(2), 'p95', a.p95Ms.toFixed(1), 'cpu ms/req', a.cpu.toFixed(3), b.cpu.toFixed(3), 'cpu ratio', (b.cpu/a.cpu).toFixed(2));
  }
}
for (const k of kids) k.kill('SIGTERM');

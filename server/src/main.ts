import 'reflect-metadata';
import { print, printError } from './cli/print';
import { oldHashes } from './cli/reminders';
import { tellDatabase } from './cli/tell-place';
import { standingLines } from './cli/standing-lines';
import { withSettings } from './cli/with-settings';
import { closeToOthers } from './foundation/files/private-files';
import { mustBeReachable, type Settings } from './foundation/settings/settings';
import { type StartedServer, startServer } from './start-server';

/** Starts the server by the settings and says where it is. */
async function main(settings: Settings): Promise<void> {
  mustBeReachable(settings);
  closeToOthers();
  tellDatabase(settings);
  const server = await startServer(settings, { progress: (step) => print(`· ${step}`) });
  // Whoever reads that it is up may ask it to end.
  endBySignal(server);
  tell(settings.publicOrigin ?? server.url, server.url, settings.demo);
  for (const line of server.standing ? standingLines(server.standing) : []) print(`  ${line}`);
  if (server.hashesAreOld) print(`  ${oldHashes}`);
  if (server.demoAccounts.length) tellAccounts(server.demoAccounts, settings.dataDir);
}

/** systemd and a terminal send a signal to npm and to the server, and npm passes its own on: that is one signal. */
const ONE_SIGNAL_MS = 1000;

/** The first signal drains the server; a second one ends it at once. */
function endBySignal(server: StartedServer): void {
  let endingSince: number | undefined;
  const end = () => {
    if (endingSince !== undefined) {
      if (performance.now() - endingSince > ONE_SIGNAL_MS) process.exit(1);
      return;
    }
    endingSince = performance.now();
    server.drain().then(
      () => process.exit(0),
      (error: unknown) => {
        printError(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, end);
}

/** `origin` is what people type, `url` where this server listens. */
function tell(origin: string, url: string, demo: boolean): void {
  print('');
  print('精康转介平台已启动');
  print(`  首页        ${origin}/`);
  print(`  手机端 H5   ${origin}/h5/`);
  print(`  工作台      ${origin}/admin/`);
  if (origin !== url) print(`  本机地址    ${url}/ （代理转到这里 the proxy passes on to here）`);
  print(`  健康检查    ${url}/api/health`);
  print(`  接口文档    ${url}/api/docs`);
  if (demo) print('  演示环境：请不要填写真实的个人信息。手机验证码会显示在页面上。');
}

function tellAccounts(
  accounts: readonly { role: string; userName: string; password: string; place: string }[],
  dataDir: string,
): void {
  print('');
  print(`演示账号（只显示这一次，另存于 ${dataDir}/demo-accounts.json）`);
  for (const { userName, password, place } of accounts)
    print(`  ${userName.padEnd(26)} ${password}   ${place}`);
}

void withSettings(() => ({ name: 'start', run: main }), process.argv.slice(2));

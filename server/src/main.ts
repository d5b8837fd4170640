import 'reflect-metadata';
import { print, printError } from './cli/print';
import { KeysError } from './common/keys';
import { closeToOthers } from './platform/private-files';
import { loadSettings, SettingsError } from './settings';
import { startServer } from './start-server';

/** Starts the server by the environment and says where it is. */
export async function main(): Promise<void> {
  closeToOthers();
  const settings = loadSettings();
  const server = await startServer(settings, { progress: (step) => print(`· ${step}`) });
  tell(server.url, settings.demo);
  if (server.demoAccounts.length) tellAccounts(server.demoAccounts, settings.dataDir);
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      void server.close().then(() => process.exit(0));
    });
}

function tell(url: string, demo: boolean): void {
  print('');
  print('精康转介平台已启动');
  print(`  首页        ${url}/`);
  print(`  手机端 H5   ${url}/h5/`);
  print(`  工作台      ${url}/admin/`);
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

main().catch((error: unknown) => {
  const known = error instanceof KeysError || error instanceof SettingsError;
  printError(known ? error.message : error);
  process.exit(1);
});

import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { DataSource } from 'typeorm';
import { FileStore } from '../../messages/attachments/stored/attachment-store';
import { counted } from '../../foundation/running/counted';
import { FieldCipher } from '../../foundation/crypto/field-cipher';
import { isEmbedded } from '../../foundation/database/connection/kind';
import { clearDemo, planOf } from '../../demo/clear';
import type { Hanging } from '../../demo/hanging';
import { holdsDemo, ModeError } from '../../demo/mode';
import type { Parts } from '../../platform/platform.module';
import type { Settings } from '../../foundation/settings/settings';
import { command } from '../command';
import { print } from '../print';

/** Says what goes, waits for the name of the database, and removes what the demo has left. */
export const demoClear = command({
  name: 'demo:clear',
  makesPlace: 'never',
  readsEveryRow: true,
  opensDemo: true,
  options: {
    yes: { type: 'string', takes: 'NAME', tells: '数据库的名字，不再询问 the database by its name, unasked' },
  },
  run: (parts, { yes }) => clear(parts, yes),
});

async function clear({ dataSource, keys, settings }: Parts, confirmed: string | undefined): Promise<void> {
  const cipher = new FieldCipher(keys);
  if (!(await holdsDemo(dataSource))) return print('没有演示数据。 There is no demo data.');
  const { rows, hanging } = await planOf(dataSource, cipher);
  refuseWhere(hanging);
  print('将要删除 These rows go:');
  for (const [table, count] of rows.counts()) print(`  ${table} ${count}`);
  const names = await namesOf(dataSource);
  const typed = confirmed ?? (await ask(`请输入数据库的名字以确认 Type the database's name (${names[0]}): `));
  if (!names.includes(typed))
    throw new ModeError('That is not its name; nothing was removed.', '名字不对，什么都没有删除。');
  const done = await clearDemo(dataSource, cipher, (attachments) => removeFiles(settings, attachments));
  refuseWhere(done.hanging);
  print(`演示数据已清除。 The demo is cleared: ${counted(done.rows.size, 'row')}.`);
}

async function removeFiles(
  { dataDir, attachmentsDir }: Settings,
  attachments: readonly string[],
): Promise<void> {
  const store = new FileStore(attachmentsDir);
  for (const id of attachments) await store.remove({ id, temporary: false });
  for (const file of ['demo-accounts.json', 'demo-accounts.json.before'])
    rmSync(join(dataDir, file), { force: true });
}

const hangs = [
  'Records that are not of the demo hang on its accounts, organizations or records, and nothing was removed:' +
    ' take a fresh database, or first hand these records over to real accounts and organizations.',
  '有不属于演示数据的记录与演示的账号、机构或记录相连，什么都没有删除：请换一个新的空数据库；要留下这些记录的，先把它们转到真实的账号和机构。',
] as const;

function refuseWhere(hanging: readonly Hanging[]): void {
  if (!hanging.length) return;
  print('与演示数据相连的记录 These hang on the demo (kind, number, id, where):');
  for (const { kind, number, id, by } of hanging) print(`  ${kind} ${number} ${id} ${[...by].join(', ')}`);
  throw new ModeError(...hangs);
}

/** The embedded database answers to its file, with or without the way to it. */
async function namesOf(dataSource: DataSource): Promise<readonly string[]> {
  if (isEmbedded(dataSource)) {
    const path = String(dataSource.options.database);
    return [basename(path), path];
  }
  const [row] = await dataSource.query<{ name: string }[]>('SELECT DATABASE() AS name');
  return row ? [row.name] : [];
}

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await Promise.race([
    lines.question(question),
    new Promise<string>((done) => lines.once('close', () => done(''))),
  ]);
  lines.close();
  return answer.trim();
}

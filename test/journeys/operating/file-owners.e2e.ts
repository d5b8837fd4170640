import { chownSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, runCommand } from '../../support/server';
import { told } from '../../support/told';

/** As root the place is another user's, as it is in service; who is not root can have a place of its own only. */
const asRoot = process.getuid?.() === 0;
const uid = asRoot ? 4711 : (process.getuid?.() ?? 0);
const gid = asRoot ? 4712 : (process.getgid?.() ?? 0);

/** Every command by its file: a new one is walked without a line here, unless it asks for words. */
const commands = readdirSync(join(root, 'server/src/cli/commands'))
  .filter((name) => name !== 'index.ts')
  .map((name) => name.replace(/\.ts$/, '').replace('-', ':'));
const words: Readonly<Record<string, readonly string[]>> = {
  'demo:clear': ['--yes', 'jingkang.sqlite'],
  'attachments:verify': ['--remove-orphans'],
};
/** What makes the place comes first, what empties it last; the rest in any order. */
const order = ['db:seed', 'db:check', ...commands.filter((name) => !/^d/.test(name)), 'demo:clear'];

function below(path: string): string[] {
  const inside = lstatSync(path).isDirectory() ? readdirSync(path) : [];
  return [path, ...inside.flatMap((name) => below(join(path, name)))];
}

describe(`what commands write, run by ${asRoot ? 'root in the place of another user' : 'the owner'}`, () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jk-owners-'));
    chownSync(folder, uid, gid);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const notOwned = () =>
    below(folder).filter((path) => lstatSync(path).uid !== uid || lstatSync(path).gid !== gid);

  it(`belongs to whom the place belongs to: ${commands.length} commands`, async () => {
    const dataDir = join(folder, 'data');
    const env = { DATA_DIR: dataDir, FIELD_KEYS_FILE: join(folder, 'secrets', 'keys.json') };
    const seen = new Set<string>();
    const run = async (name: string) => {
      const { code, output } = await runCommand({ env }, name, ...(words[name] ?? []));
      expect({ name, output: code === 0 ? '' : output, notOwned: notOwned() }).toEqual({
        name,
        output: '',
        notOwned: [],
      });
      for (const path of below(folder)) seen.add(path.slice(folder.length));
    };
    for (const name of order) await run(name);
    expect([...seen].some((path) => path.endsWith('.sealed'))).toBe(true);
    // A database that is new, and one more beside the accounts of that.
    for (let time = 0; time < 2; time += 1) {
      for (const name of readdirSync(dataDir).filter((one) => one.startsWith('jingkang.sqlite')))
        rmSync(join(dataDir, name));
      await run('db:seed');
    }
    await run('db:migrate');
    const named = ['/data/jingkang.sqlite', '/data/demo-accounts.json.before', '/secrets/keys.json'];
    expect([...seen]).toEqual(expect.arrayContaining(named));
    told(`owners: ${order.length} commands, ${seen.size} files and folders, all of uid ${uid}`);
  });

  it('the place of another folder is made as its own', () => {
    mkdirSync(join(folder, 'mine'));
    expect(notOwned().length).toBe(asRoot ? 1 : 0);
  });
});

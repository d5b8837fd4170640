// The model in one module that node runs: own sources and shared inside, packages and the server outside.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('../..', import.meta.url));

export async function bundleModel() {
  const folder = join(root, '.cache', 'model');
  const file = join(folder, `model-${process.pid}.mjs`);
  const bundle = await rolldown({
    input: join(root, 'test/model/main.ts'),
    cwd: root,
    platform: 'node',
    external: (id) => !/^(\.|\/|@jingkang\/shared)/.test(id),
    resolve: { alias: { '@jingkang/shared': join(root, 'shared') } },
    tsconfig: join(root, 'test/tsconfig.json'),
  });
  mkdirSync(folder, { recursive: true });
  await bundle.write({ file, format: 'esm', sourcemap: true });
  await bundle.close();
  const remove = () => [file, `${file}.map`].forEach((one) => rmSync(one, { force: true }));
  return { file, remove };
}

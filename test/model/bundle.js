// The model in one module that node runs: own sources and shared inside, packages and the server outside.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/** Files of `test/kinds/<kind>/` that the model is made of. */
const parts = ['arrows', 'steps'];
const kinds = fileURLToPath(new URL('../kinds', import.meta.url));

/** The folders are read here and not when the bundle runs, for it lies elsewhere. */
const kindsOnDisk = {
  name: 'kinds on disk',
  load(id) {
    if (id !== join(kinds, 'disk.ts')) return null;
    const names = readdirSync(kinds, { withFileTypes: true }).flatMap((one) =>
      one.isDirectory() ? [one.name] : [],
    );
    const files = names
      .flatMap((name) => parts.map((part) => `${name}/${part}`))
      .filter((file) => existsSync(join(kinds, `${file}.ts`)));
    const imports = files.map((file, at) => `import * as m${at} from './${file}';`);
    const modules = files.map((file, at) => `'${file}': m${at}`);
    return `${imports.join('\n')}
      export const names = ${JSON.stringify(names)};
      const modules = { ${modules.join(', ')} };
      export const moduleAt = (folder, file) => modules[folder + '/' + file];`;
  },
};

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
    plugins: [kindsOnDisk],
  });
  mkdirSync(folder, { recursive: true });
  await bundle.write({ file, format: 'esm', sourcemap: true });
  await bundle.close();
  const remove = () => [file, `${file}.map`].forEach((one) => rmSync(one, { force: true }));
  return { file, remove };
}

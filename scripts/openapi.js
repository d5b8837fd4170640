// Says whether the document of the API is valid OpenAPI 3.1, whether each of its schemas can be used, and whether its
// examples keep them. Named a file, it writes the document there.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Validator } from '@seriousme/openapi-schema-validator';
import { rolldown } from 'rolldown';
import config from '../server/rolldown.config.js';
import { differencesOf, schemasOf } from '../test/support/contract.js';
import { root } from './shared-tables.js';

/** From the sources, so that nothing has to be built before. */
async function documentOfServer() {
  const dir = join(root, 'server', '.cache', `document-${process.pid}`);
  const bundle = await rolldown({ ...config, input: { testing: 'src/testing.ts' } });
  mkdirSync(dir, { recursive: true });
  try {
    await bundle.write({ ...config.output, dir, sourcemap: false });
    const { apiDocument } = await import(pathToFileURL(join(dir, 'testing.js')).href);
    return await apiDocument();
  } finally {
    await bundle.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

async function* faultsOf(document) {
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  if (!valid) yield `OpenAPI 3.1: ${JSON.stringify(errors)}`;
  const { schemas, responses } = document.components;
  const schema = schemasOf(document);
  for (const name of Object.keys(schemas)) schema('components', 'schemas', name);
  for (const [name, { content }] of Object.entries(responses)) {
    const { examples } = content['application/json'];
    for (const [code, { value }] of Object.entries(examples))
      for (const difference of differencesOf(schema('components', 'schemas', 'Problem'), value))
        yield `The example ${code} of ${name}: ${difference}`;
  }
}

const document = await documentOfServer();
const faults = [];
for await (const fault of faultsOf(document)) faults.push(fault);
const [file] = process.argv.slice(2);
if (file) writeFileSync(file, `${JSON.stringify(document, null, 2)}\n`);
const routes = Object.values(document.paths).flatMap(Object.keys).length;
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.stdout.write(
  `${routes} routes, ${Object.keys(document.components.schemas).length} schemas, ${faults.length} faults\n`,
);
// What the server opens by being loaded does not keep a script.
process.exit(faults.length ? 1 : 0);

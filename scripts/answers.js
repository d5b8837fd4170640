// Writes server/src/gateway/openapi/answers.json: what each route answers and what the data of a refusal is, as JSON Schema,
// from the types in shared/api/. With --check it writes nothing and fails when the file no longer says what they say.
import { join } from 'node:path';
import ts from 'typescript';
import { root, writeOrCheck } from './shared-tables.js';
import { TypeSchemas } from './type-schemas.js';

const folder = join(root, 'shared');
const files = ['routes', 'common', 'problem-data'].map((name) => join(folder, 'api', `${name}.ts`));
/** Each adds its routes to those of the first. */
const areas = ts.sys.readDirectory(join(folder, 'api', 'routes'), ['.ts']);

const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, folder);
const program = ts.createProgram([...files, ...areas], { ...options, types: [] });
const checker = program.getTypeChecker();

function declared(name) {
  const all = files.flatMap((file) =>
    checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file))),
  );
  return checker.getDeclaredTypeOfSymbol(all.find((symbol) => symbol.name === name));
}

const propertiesOf = (type) => checker.getPropertiesOfType(type);
const schemas = new TypeSchemas(checker);

/** Of nothing null, of the bytes of a file `true`: there is no schema of either. */
function answerOf(answers, at) {
  const type = checker.getTypeOfSymbol(answers);
  if (type.flags & ts.TypeFlags.Void) return null;
  return type.symbol?.name === 'OpenedFile' ? true : schemas.property(answers, at);
}

function routeOf({ name }, type) {
  const answers = answerOf(checker.getPropertyOfType(type, 'answers'), name);
  return checker.getPropertyOfType(type, 'once') ? { answers, once: true } : { answers };
}

const byName = (a, b) => (a[0] < b[0] ? -1 : 1);
const routes = propertiesOf(declared('Routes')).map((route) => [
  route.name,
  routeOf(route, checker.getTypeOfSymbol(route)),
]);
const problems = propertiesOf(declared('ProblemData')).map((data) => [
  data.name,
  {
    schema: schemas.property(data, data.name),
    required: !(data.flags & ts.SymbolFlags.Optional),
  },
]);
schemas.of(declared('Problem'), { at: 'Problem', field: '', words: '' });
const made = {
  routes: Object.fromEntries(routes.sort(byName)),
  problems: Object.fromEntries(problems.sort(byName)),
  schemas: Object.fromEntries(Object.entries(schemas.named).sort(byName)),
};

await writeOrCheck('server/src/gateway/openapi/answers.json', JSON.stringify(made), {
  of: 'shared/api',
  by: 'scripts/answers.js',
});

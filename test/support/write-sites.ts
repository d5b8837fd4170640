import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '../..');

/** One place in a client that changes something on the server. */
export interface WriteSite {
  readonly file: string;
  readonly method: string;
  /** As it is written; what is put in stands as `*`. */
  readonly path: string;
  /** The server does it once, however often it is sent. */
  readonly keyed: boolean;
  /** Whether the `write` is one that was handed in, and not taken from the module that sends. */
  readonly handedIn: boolean;
}

const methods = new Set(['POST', 'PUT', 'DELETE']);

/** Every place of a client's sources, found by what it calls: a new one is found too. */
export function writeSites(client: 'admin' | 'miniapp'): WriteSite[] {
  const folder = join(root, client, 'src');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.spec)\.tsx?$/.test(name),
  );
  return names.sort().flatMap((name) => sitesIn(`${client}/src/${name}`));
}

function sitesIn(file: string): WriteSite[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(root, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const sites: WriteSite[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const [method, path, options] = argumentsOf(node);
      if (method && methods.has(method) && path !== undefined)
        sites.push({
          file,
          method,
          path,
          keyed: options.includes('idempotencyKey'),
          handedIn: ts.isIdentifier(node.expression) && isParameter(node, node.expression.text),
        });
    }
    node.forEachChild(visit);
  };
  visit(source);
  return sites;
}

/** Method, path and options of a call that names a method; a signal may stand before them. */
function argumentsOf(call: ts.CallExpression): [string | undefined, string | undefined, string] {
  const at = call.arguments.findIndex((one) => ts.isStringLiteral(one) && methods.has(one.text));
  const [method, path, options] = call.arguments.slice(at === 0 || at === 1 ? at : call.arguments.length);
  return [
    method && ts.isStringLiteral(method) ? method.text : undefined,
    path && pathOf(path),
    options?.getText() ?? '',
  ];
}

function pathOf(node: ts.Expression): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return '/*';
  return node.head.text + node.templateSpans.map(({ literal }) => `*${literal.text}`).join('');
}

function isParameter(node: ts.Node, name: string): boolean {
  for (let at: ts.Node | undefined = node.parent; at; at = at.parent)
    if (ts.isFunctionLike(at) && at.parameters.some((one) => one.name.getText() === name)) return true;
  return false;
}

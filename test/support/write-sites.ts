import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '../..');

/** One place in a client that changes something on the server. */
export interface WriteSite {
  readonly file: string;
  /** Method and path as they are written; what is put in stands as `*`. */
  readonly key: string;
  /** The server does it once, however often it is sent. */
  readonly keyed: boolean;
  /** Whether the `write` is one that was handed in, and not taken from the module that sends. */
  readonly handedIn: boolean;
}

const writes = /^(POST|PUT|DELETE) [/*]/;
/** Of a route that is handed in. */
const anyKey = 'POST /*';

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
    if (ts.isCallExpression(node) && !isHook(node)) {
      const [key, options] = argumentsOf(node);
      if (key !== undefined)
        sites.push({
          file,
          key,
          keyed: options.includes('idempotencyKey'),
          handedIn: ts.isIdentifier(node.expression) && isParameter(node, node.expression.text),
        });
    }
    node.forEachChild(visit);
  };
  visit(source);
  return sites;
}

/** Key and options of a call that names a route to write to; a signal may stand before them. */
function argumentsOf(call: ts.CallExpression): [string | undefined, string] {
  const keys = call.arguments.map((one) => keyOf(one));
  const at = keys.findIndex((key) => key !== undefined);
  if (at === 0 || at === 1) return [keys[at], call.arguments[at + 1]?.getText() ?? ''];
  const isWrite = ts.isIdentifier(call.expression) && call.expression.text === 'write';
  const passesOn = call.arguments.some(ts.isSpreadElement);
  return [isWrite && !passesOn ? anyKey : undefined, call.getText()];
}

function keyOf(node: ts.Expression): string | undefined {
  if (ts.isAsExpression(node)) return keyOf(node.expression);
  const key = ts.isStringLiteralLike(node)
    ? node.text
    : ts.isTemplateExpression(node)
      ? node.head.text + node.templateSpans.map(({ literal }) => `*${literal.text}`).join('')
      : '';
  return writes.test(key) ? key : undefined;
}

/** A hook is told which route it writes to later. */
const isHook = ({ expression }: ts.CallExpression) =>
  ts.isIdentifier(expression) && /^use[A-Z]/.test(expression.text);

function isParameter(node: ts.Node, name: string): boolean {
  for (let at: ts.Node | undefined = node.parent; at; at = at.parent)
    if (ts.isFunctionLike(at) && at.parameters.some((one) => one.name.getText() === name)) return true;
  return false;
}

import { parseArgs } from 'node:util';
import { codeOf } from '../foundation/database/errors/errors';
import { takenByNpm } from '../foundation/settings/settings';
import { UsageError } from './usage-error';

interface OptionRow {
  readonly type: 'string' | 'boolean';
  /** What stands after it, such as `DATE`. */
  readonly takes?: string;
  /** One line for `--help`, in Chinese and in English. */
  readonly tells: string;
}
export type Options = Readonly<Record<string, OptionRow>>;

/** What was given of a program's options: the word after one that takes a word, and whether a flag stands there. */
export type Given<O extends Options = Options> = {
  readonly [Name in keyof O]: Word<O[Name]['type']> | undefined;
};
type Word<Type> = Type extends 'string' ? string : boolean;

/** What every program of the operator takes. */
export const common = {
  'env-file': {
    type: 'string',
    takes: 'FILE',
    tells: '从文件读设置，环境里已有的优先 settings from a file; what the environment has goes before it',
  },
  help: { type: 'boolean', tells: '显示这些说明 this list' },
} as const satisfies Options;

/** Reads the arguments of a program. What it does not take is an error, and nothing of it is guessed. */
export function givenOf<O extends Options>(
  program: string,
  options: O,
  args: readonly string[],
): Given<O & typeof common> {
  const all = { ...options, ...common };
  const given = parsed(program, all, args);
  const empty = Object.entries(given).find(([, word]) => word === '')?.[0];
  const taken = Object.keys(all).find((name) => given[name] === undefined && takenByNpm(name));
  if (taken) throw wrong(`--${taken} 前面少了 --`, `-- is missing before --${taken}`, program, all);
  if (empty) throw wrong(`--${empty} 后面是空的`, `--${empty} is empty`, program, all);
  return given as Given<O & typeof common>;
}

export function helpOf(program: string, options: Options): readonly string[] {
  const rows = Object.entries({ ...options, ...common });
  const width = Math.max(...rows.map((row) => call(row).length));
  return [`npm ${program} -- …`, ...rows.map((row) => `  ${call(row).padEnd(width)}   ${row[1].tells}`)];
}

function parsed(program: string, options: Options, args: readonly string[]): Given {
  const types = Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type }]));
  try {
    return { ...parseArgs({ args: [...args], options: types, strict: true }).values } as Given;
  } catch (error) {
    if (!codeOf(error).startsWith('ERR_PARSE_ARGS')) throw error;
    // The sentence of Node ends with how to give what looks like an option.
    const [said = ''] = (error as Error).message.split('. ');
    throw wrong('参数不对', said, program, options);
  }
}

function wrong(chinese: string, english: string, program: string, options: Options): UsageError {
  const takes = Object.entries(options).map(call).join(', ');
  return new UsageError(
    `${english}. Nothing was done; npm ${program} -- takes ${takes}.`,
    `${chinese}，什么都没有做。npm ${program} -- 后面可以写 ${takes}。`,
  );
}

const call = ([name, { takes }]: [string, OptionRow]) => (takes ? `--${name} ${takes}` : `--${name}`);

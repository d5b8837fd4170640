import { readFileSync } from 'node:fs';
import { SettingsError } from './settings';

/** A setting, with its whole value in its line. */
const setting =
  /^[ \t]*(?:export[ \t]+)?[A-Za-z_]\w*\s*=\s*(?:"[^"]*"|'[^']*'|`[^`]*`|(?!["'`])[^#]*)\s*(?:#.*)?$/;
const nothing = /^\s*(?:#.*)?$/;

/**
 * Takes the settings of a file into the environment, as `node --env-file` does: what is there goes before the file.
 * Node passes over a line that is none; here it is told by its number, for its words may be a password.
 */
export function takeEnvFile(file: string): void {
  const lines = textOf(file).split(/\r?\n/);
  const at = lines.findIndex((line) => !nothing.test(line) && !setting.test(line));
  if (at >= 0)
    throw new SettingsError(
      `Line ${at + 1} of the settings file ${file} is none: each is NAME=value.`,
      `设置文件 ${file} 的第 ${at + 1} 行写得不对，每行应是“名称=值”。`,
    );
  process.loadEnvFile(file);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new SettingsError(
      `The settings file ${file} is not there or cannot be read: check the path after --env-file and the rights.`,
      `设置文件 ${file} 不在，或者不能读取：请检查 --env-file 后面的路径和权限。`,
    );
  }
}

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every folder here. A bundle has `disk.ts` replaced by what is on the disk when it is made. */
export const names: readonly string[] = readdirSync(__dirname, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

export const moduleAt = (folder: string, file: string): unknown =>
  existsSync(join(__dirname, folder, `${file}.ts`))
    ? jest.requireActual(join(__dirname, folder, file))
    : undefined;

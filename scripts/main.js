import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Whether a script was started itself, and not imported; by whatever link the project was reached. */
export function isMain(url) {
  try {
    return createRequire(url).resolve(process.argv[1]) === fileURLToPath(url);
  } catch {
    return false;
  }
}

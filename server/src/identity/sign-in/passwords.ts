import { hash, verify } from '@node-rs/argon2';
import { busy } from '../../foundation/refusals/refusal';
import { Turns } from '../../foundation/running/turns';
import { newToken } from './sessions/tokens';

/** Each hash takes 19 MiB and one of the four threads that read files too: half of them stay free. */
export const hashingLimits = { atWork: 2, waiting: 200 } as const;

const hashing = new Turns(hashingLimits, busy);
let decoy: Promise<string> | undefined;

/** argon2id with the library's parameters (19 MiB, 2 passes), which follow OWASP. */
export function hashPassword(password: string): Promise<string> {
  return hashing.run(() => hash(password.normalize('NFKC')));
}

/** Takes as long where there is no password: an unknown name cannot be told from a wrong password. */
export function passwordMatches(stored: string | null | undefined, password: string): Promise<boolean> {
  return hashing.run(async () => {
    decoy ??= hash(newToken()).catch((error: unknown) => {
      decoy = undefined;
      throw error;
    });
    const matches = await verify(stored ?? (await decoy), password.normalize('NFKC'));
    return matches && Boolean(stored);
  });
}

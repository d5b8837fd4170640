import { hash, verify } from '@node-rs/argon2';
import { newToken } from './tokens';

let decoy: Promise<string> | undefined;

/** argon2id with the library's parameters (19 MiB, 2 passes), which follow OWASP. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'));
}

/** Takes as long where there is no password: an unknown name cannot be told from a wrong password. */
export async function passwordMatches(stored: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hash(newToken()).catch((error: unknown) => {
    decoy = undefined;
    throw error;
  });
  const matches = await verify(stored ?? (await decoy), password.normalize('NFKC'));
  return matches && Boolean(stored);
}

import { TOTP } from 'otpauth';
import type { Answer } from './client';

const STEP = 30_000;

/** What the app on the phone shows, or will show some steps from now. */
export const totpCode = (secret: string, steps = 0) =>
  new TOTP({ secret }).generate({ timestamp: Date.now() + steps * STEP });

/** The secret in the address behind the QR code. */
export const secretIn = (otpauthUrl: string) => new URL(otpauthUrl).searchParams.get('secret') ?? '';

/** The step that an app is at now. */
export const totpStep = () => Math.floor(Date.now() / STEP);
const refused = ({ body }: Answer) => body?.code === 'wrong_totp' || body?.fields?.totp !== undefined;

/** Sends a code that is good now. One refused because its step has passed under way is sent once more, a new one. */
export async function withCode(
  secret: string,
  send: (code: string) => Promise<Answer>,
  steps = 0,
): Promise<Answer> {
  const made = totpStep();
  const answer = await send(totpCode(secret, steps));
  return refused(answer) && totpStep() > made ? send(totpCode(secret, steps)) : answer;
}

/** A code that no step near now has. */
export function wrongTotp(secret: string): string {
  const near = [-2, -1, 0, 1, 2, 3].map((steps) => totpCode(secret, steps));
  return ['000000', '111111', '222222', '333333', '444444', '555555', '666666'].find(
    (code) => !near.includes(code),
  )!;
}

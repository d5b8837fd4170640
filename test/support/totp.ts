import { TOTP } from 'otpauth';

const STEP = 30_000;

/** What the app on the phone shows, or will show some steps from now. */
export const totpCode = (secret: string, steps = 0) =>
  new TOTP({ secret }).generate({ timestamp: Date.now() + steps * STEP });

/** A code that no step near now has. */
export function wrongTotp(secret: string): string {
  const near = [-2, -1, 0, 1, 2, 3].map((steps) => totpCode(secret, steps));
  return ['000000', '111111', '222222', '333333', '444444', '555555', '666666'].find(
    (code) => !near.includes(code),
  )!;
}

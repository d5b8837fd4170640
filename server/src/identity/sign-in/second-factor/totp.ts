import { Secret, TOTP } from 'otpauth';

const ISSUER = '精康转介平台';
const PERIOD_SECONDS = 30;

export interface TotpOffer {
  readonly secret: string;
  readonly otpauthUrl: string;
}

export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an authenticator app reads, as text and as the address behind a QR code. */
export function totpOffer(secret: string, userName: string): TotpOffer {
  return { secret, otpauthUrl: totpOf(secret, userName).toString() };
}

/**
 * The time step a code belongs to, or undefined when it is wrong, out of its time (one step either way), or of
 * a step that was used before: one code opens one door once.
 */
export function totpStep(secret: string, code: string, at: Date, lastStep: number): number | undefined {
  const timestamp = at.getTime();
  const delta = totpOf(secret, '').validate({ token: code, timestamp, window: 1 });
  if (delta === null) return undefined;
  const step = Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta;
  return step > lastStep ? step : undefined;
}

/** The code an authenticator app shows at a moment. */
export function totpCode(secret: string, at: Date): string {
  return totpOf(secret, '').generate({ timestamp: at.getTime() });
}

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({
    issuer: ISSUER,
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_SECONDS,
    secret: Secret.fromBase32(secret),
  });
}

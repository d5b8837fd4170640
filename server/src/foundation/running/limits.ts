/** So many requests within so long. */
export interface Window {
  readonly times: number;
  readonly seconds: number;
}

export interface LimitRow {
  /** What one account may ask, or one anonymous draft session: at once, and over a day where it fills a table. */
  readonly windows: readonly Window[];
  /** What the request is about (a field of the body or a parameter of the path), from one network. */
  readonly about?: Window & { readonly field: 'token' };
  /** Counted in the database, so that several servers count together: for what could be guessed. */
  readonly together?: true;
  readonly why: string;
}

/** Nothing to count: the row says why. */
export interface Uncounted {
  readonly windows: readonly [];
  readonly why: string;
}

/** A county office or a carrier is one address: a network may ask so many times what one account may. */
export const networkFactor = 100;

const MINUTE = 60;
const DAY = 86_400;
const perMinute = (times: number): Window => ({ times, seconds: MINUTE });
const perDay = (times: number): Window => ({ times, seconds: DAY });

/** Every limit of the server. A route names its row; without a name it has the first that fits below. */
export const limits = {
  read: { windows: [perMinute(240)], why: 'a page asks a handful of reads on opening' },
  write: { windows: [perMinute(120)], why: 'a draft is saved after each pause in typing' },
  upload: { windows: [perMinute(30), perDay(500)], why: 'each file is decoded and kept' },
  staffSignIn: {
    windows: [perMinute(30)],
    // Not by name: the waits after wrong tries know the owner's devices, and a count of requests does not.
    why: 'an office of 200 signs in at once',
  },
  draftSession: { windows: [perMinute(20), perDay(50)], why: 'a row for whoever asks' },
  oneTimeCode: {
    windows: [perMinute(10), perDay(50)],
    // Not by phone: the waits between codes know the owner's devices, and a count of requests does not.
    why: 'each costs a message and a row',
  },
  phoneSignIn: {
    windows: [perMinute(20)],
    // Nor here: each code has five tries of its own.
    why: 'an account is made by the first',
  },
  wechatSignIn: { windows: [perMinute(20)], why: 'each asks WeChat' },
  enrolment: {
    windows: [perMinute(20)],
    about: { field: 'token', ...perMinute(20) },
    why: 'the digits of the authenticator could be tried out',
  },
  guess: { windows: [perMinute(10)], together: true, why: 'a code of few digits could be tried out' },
  lookUp: { windows: [perMinute(10)], why: 'a query code could be tried out; it has 80 random bits' },
  feedback: { windows: [perMinute(20), perDay(50)], why: 'a record for whoever writes, without a sign-in' },
  document: { windows: [perMinute(60)], why: 'a long answer' },
  probe: { windows: [], why: 'a probe that is told to wait takes a healthy server out of service' },
} as const satisfies Record<string, LimitRow | Uncounted>;

export type LimitName = keyof typeof limits;

/** The row of a route that names none. */
export function usualLimit(method: string, takesFile: boolean): LimitName {
  if (takesFile) return 'upload';
  return method === 'GET' ? 'read' : 'write';
}

import type { BothChangedData, Problem, StaleData } from '@jingkang/shared/api/common';

/** What the server refused, as something that can be thrown and shown. */
export class ProblemError extends Error {
  readonly code: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly data: unknown;
  readonly requestId: string;

  constructor(
    problem: Problem,
    readonly status: number,
  ) {
    super(problem.message);
    this.name = 'ProblemError';
    this.code = problem.code;
    this.fields = problem.fields ?? {};
    this.data = problem.data;
    this.requestId = problem.requestId;
  }
}

/** The server could not be reached, and nothing was changed. */
export const unreachable = () =>
  new ProblemError({ code: 'offline', message: '连不上服务器，请检查网络后再试一次。', requestId: '' }, 0);

/** It was sent and no answer came: it may be done, or not. With a key of its own it is done once, however often it is sent. */
export const unanswered = (sameAgain: boolean) =>
  new ProblemError(
    {
      code: 'unanswered',
      message: sameAgain
        ? '没有等到答复，不知道送到了没有。请再点一次，不会重复办理。'
        : '没有等到答复，不知道送到了没有。请先看最新情况，没有办成再重做。您填的内容还在。',
      requestId: '',
    },
    0,
  );

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads the JSON of a refusal; whatever else stands there becomes a plain sentence. `tooLarge` is said of a file. */
export function problemFrom(body: unknown, status: number, tooLarge?: string): ProblemError {
  if (isRecord(body) && typeof body.code === 'string' && typeof body.message === 'string')
    return new ProblemError(worded(body as unknown as Problem, status, tooLarge), status);
  const message =
    status === 413 ? (tooLarge ?? '内容太大，请减小后再试。') : '服务器没能处理这次请求，请稍后再试。';
  return new ProblemError({ code: 'unknown', message, requestId: '' }, status);
}

const worded = (problem: Problem, status: number, tooLarge: string | undefined): Problem =>
  status === 413 && tooLarge ? { ...problem, message: tooLarge } : problem;

/** Anything thrown, as a problem a screen can show. */
export function asProblem(error: unknown): ProblemError | undefined {
  if (error === null || error === undefined) return undefined;
  if (error instanceof ProblemError) return error;
  const message = '页面出了点问题，请刷新后再试。';
  return new ProblemError({ code: 'unexpected', message, requestId: '' }, 0);
}

/** What others changed meanwhile, when that is why it was refused. */
export function staleDataOf(problem: ProblemError | undefined): StaleData | undefined {
  if (problem?.code !== 'stale' || !isRecord(problem.data)) return undefined;
  return Array.isArray(problem.data.changed) ? (problem.data as unknown as StaleData) : undefined;
}

/** What two people have changed, each to something else, when that is why it was refused. */
export function bothChangedIn(problem: ProblemError | undefined): BothChangedData | undefined {
  if (problem?.code !== 'both_changed' || !isRecord(problem.data)) return undefined;
  return Array.isArray(problem.data.clashes) ? (problem.data as unknown as BothChangedData) : undefined;
}

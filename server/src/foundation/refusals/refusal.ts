import type { ClashView, StaleData } from '@jingkang/shared/api/common';
import type { DataOf } from '@jingkang/shared/api/problem-data';
import { fileTooLarge as fileTooLargeWords } from '@jingkang/shared/attachments/too-large';

/** Why a request was not carried out: a value, mapped to HTTP in one place. The message says what to do next. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  /** A sentence per field, keyed by its path. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly data?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** Its data is what the contract says of its code. */
export function refused<Code extends string>(
  status: number,
  code: Code,
  message: string,
  data?: DataOf<Code>,
): Refused {
  return new Refused({ status, code, message, ...(data === undefined ? {} : { data }) });
}

export function notFound(): Refused {
  return refused(404, 'not_found', '没有找到这项内容。请返回上一页再试。');
}

export function unauthenticated(): Refused {
  return refused(401, 'unauthenticated', '请先登录，再继续。');
}

/** The session is there, and waits for its password. */
export function locked(data?: DataOf<'locked'>): Refused {
  return refused(401, 'locked', '为了保护隐私，页面已锁定。请输入密码继续。', data);
}

export function badRequest(code: string, message: string): Refused {
  return refused(400, code, message);
}

export function foreignOrigin(): Refused {
  return refused(403, 'foreign_origin', '这个请求来自别的网站，没有执行。请回到本平台的页面里操作。');
}

/** Without the token of its session. */
export function pageExpired(): Refused {
  return refused(403, 'csrf', '页面已过期，请刷新后再试。');
}

export function mediaType(): Refused {
  return refused(415, 'media_type', '提交的内容格式不对，请刷新页面后再提交。');
}

/** Not what a page of this platform would send. */
export function badFormat(): Refused {
  return badRequest('bad_request', '提交的内容格式不对，请刷新页面后重试。');
}

export function conflict<Code extends string>(code: Code, message: string, data?: DataOf<Code>): Refused {
  return refused(409, code, message, data);
}

/** Someone else changed the record first; `changed` names what happened since. */
export function stale(version: number, changed: StaleData['changed'] = []): Refused {
  return conflict('stale', '这条内容刚刚有了变化。请看过最新情况再操作。', { version, changed });
}

/** Someone else has changed the same fields; `clashes` holds both values. */
export function bothChanged(
  version: number,
  changed: StaleData['changed'],
  clashes: readonly ClashView[],
): Refused {
  const message = '您改的内容里，有的刚被别人改过，还没有保存。请看两边写的，选好再保存。';
  return conflict('both_changed', message, { version, changed, clashes });
}

export const isBothChanged = (error: unknown): boolean =>
  error instanceof Refused && error.refusal.code === 'both_changed';

export function invalid(fields: Readonly<Record<string, string>>): Refused {
  return new Refused({ status: 422, code: 'invalid', message: '有内容需要改正，请看各项提示。', fields });
}

/** Of a body that is no file; `LARGEST_BODY` of the application. */
export function tooLarge(): Refused {
  return refused(413, 'too_large', '内容太大了，一次最多1MB，请减少文字后再试。');
}

export function fileTooLarge(): Refused {
  return refused(413, 'too_large', fileTooLargeWords);
}

export function tooMany(seconds: number): Refused {
  const message = `操作太频繁了，请${seconds < 90 ? `${seconds}秒` : `${Math.ceil(seconds / 60)}分钟`}后再试。`;
  const { refusal } = refused(429, 'too_many', message, { retryAfterSeconds: seconds });
  return new Refused({ ...refusal, headers: { 'retry-after': String(seconds) } });
}

/** What nobody foresaw; the log has it under the number of the request. */
export function internal(): Refused {
  return refused(500, 'internal', '系统出了点问题，请稍后再试，或拨打服务电话。');
}

export function unavailable(
  code = 'unavailable',
  message = '系统暂时连不上，请稍后再试。您填写的内容没有丢失。',
): Refused {
  return refused(503, code, message);
}

const BUSY_SECONDS = 5;

/** More is asked than can be done now; nothing of it was. */
export function busy(): Refused {
  const message = '现在使用的人较多，请稍后再试。您填写的内容还在页面上，没有丢失。';
  const headers = { 'retry-after': String(BUSY_SECONDS) };
  return new Refused({ status: 503, code: 'busy', message, headers });
}

import type { ClashView } from '@jingkang/shared/api/common';
import { unreadableWords } from '@jingkang/shared/api/unreadable';
import { fileTooLarge } from '@jingkang/shared/attachments/too-large';

/** What a refusal tells the person: always a sentence that says what to do next. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly fields: Readonly<Record<string, string>> = {},
    readonly data: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'Problem';
  }

  /** The line failed and not the server. */
  get isOffline(): boolean {
    return this.code === 'offline' || this.code === 'unanswered';
  }

  get mayRetry(): boolean {
    return this.isOffline || this.status === 503 || this.status === 502 || this.status === 504;
  }
}

export const offline = () => new Problem(0, 'offline', '网络不通。请检查网络后再试。');

/** It was sent and no answer came: it may be done, or not. With a key of its own it is done once, however often it is sent. */
export const unanswered = (sameAgain: boolean) =>
  new Problem(
    0,
    'unanswered',
    sameAgain
      ? '没有等到答复，不知道送到了没有。请再点一次，不会重复办理。'
      : '没有等到答复，不知道送到了没有。请刷新看看，没有办成再重做。',
  );

/** The fields that another device has changed too, when that is why it was refused. */
export const clashesOf = (problem: Problem | undefined): readonly ClashView[] =>
  problem?.code === 'both_changed' ? (problem.data.clashes as readonly ClashView[]) : [];

const fallbackMessage: Readonly<Record<number, string>> = {
  401: '请先登录，再继续。',
  404: '没有找到这件事项。请返回后再看。',
  409: '内容刚刚有变化。请刷新后再试。',
  413: '文件太大。请换一张小一些的。',
  429: '操作太快了。请稍等再试。',
  503: '服务暂时不可用。请稍后再试。',
};

/** A session of staff that is locked can be reached from H5, which asks for no password. */
const ownMessage: Readonly<Record<string, string>> = {
  locked: '工作人员的登录已锁定。请到工作台输入密码，或在这里用手机号登录。',
};

/** Nobody here knows an administrator; the telephone stands on every page. */
export const unreadableHere = '这条记录暂时打不开，请拨打下面的电话告诉我们';
const forTheDesk = `${unreadableWords}。`;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Fields arrive as `{name: sentence}` or `{name: [sentences]}`; the first sentence is shown. */
function fieldSentences(value: unknown): Record<string, string> {
  if (!isRecord(value)) return {};
  const sentences: Record<string, string> = {};
  for (const [field, text] of Object.entries(value)) {
    const first: unknown = Array.isArray(text) ? text[0] : text;
    if (typeof first === 'string') sentences[field] = first;
  }
  return sentences;
}

export function problemFrom(status: number, body: unknown): Problem {
  const answer = isRecord(body) ? body : {};
  const code = typeof answer.code === 'string' ? answer.code : `http_${status}`;
  const message =
    ownMessage[code] ??
    (answer.message === forTheDesk ? `${unreadableHere}。` : undefined) ??
    (typeof answer.message === 'string'
      ? answer.message
      : (fallbackMessage[status] ?? '没有成功。请稍后再试。'));
  return new Problem(
    status,
    code,
    message,
    fieldSentences(answer.fields),
    isRecord(answer.data) ? answer.data : {},
  );
}

/** Of a file it is known what was too large. */
export const uploadProblem = (status: number, body: unknown): Problem =>
  status === 413 ? new Problem(status, 'too_large', fileTooLarge) : problemFrom(status, body);

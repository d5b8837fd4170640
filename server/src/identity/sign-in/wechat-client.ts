import { Injectable } from '@nestjs/common';
import { AppLog } from '../../foundation/running/app-log';
import { Refused } from '../../foundation/refusals/refusal';
import { Settings, type WechatSettings } from '../../foundation/settings/settings';
import { operatorIsTold, WECHAT_BUSY, wechatNotSet, wechatRefusal, wechatUnreachable } from './wechat-errors';

const TIMEOUT_MS = 5_000;
const BACK_OFF_MS = 300;

interface SessionAnswer {
  readonly errcode?: number;
  readonly openid?: string;
}

/** code2Session of the WeChat server (§9.1). The session_key it answers with is dropped here. */
@Injectable()
export class WechatClient {
  constructor(
    private readonly settings: Settings,
    private readonly log: AppLog,
  ) {}

  /** Who the code of wx.login stands for. A code is good once and for five minutes. */
  async openidOf(code: string): Promise<string> {
    const { wechat } = this.settings;
    if (!wechat) throw wechatNotSet();
    let answer = await this.ask(wechat, code);
    if (answer.errcode === WECHAT_BUSY) {
      await new Promise((resolve) => setTimeout(resolve, BACK_OFF_MS));
      answer = await this.ask(wechat, code);
    }
    if (answer.errcode) throw this.refusal(answer.errcode);
    if (!answer.openid) throw this.unreachable('no_openid');
    return answer.openid;
  }

  private async ask({ baseUrl, appId, secret }: WechatSettings, code: string): Promise<SessionAnswer> {
    const query = new URLSearchParams({
      appid: appId,
      secret,
      js_code: code,
      grant_type: 'authorization_code',
    });
    try {
      const response = await fetch(`${baseUrl.replace(/\/$/, '')}/sns/jscode2session?${query}`, {
        signal: AbortSignal.timeout(TIMEOUT_MS),
        redirect: 'error',
      });
      if (!response.ok) throw this.unreachable(`status_${response.status}`);
      const answer: unknown = await response.json();
      if (typeof answer !== 'object' || answer === null) throw this.unreachable('malformed');
      return answer;
    } catch (error) {
      throw error instanceof Refused ? error : this.unreachable(codeOfFetch(error));
    }
  }

  private unreachable(code: string): Refused {
    this.log.often('warn', { code }, 'WeChat cannot be asked');
    return wechatUnreachable();
  }

  private refusal(errcode: number): Refused {
    const level = operatorIsTold(errcode);
    const code = `errcode_${Number(errcode)}`;
    if (level) this.log.often(level, { code }, level === 'error' ? REFUSES : 'WeChat puts this server off');
    return wechatRefusal(errcode);
  }
}

const REFUSES = 'WeChat refuses this server: check WECHAT_APPID and WECHAT_SECRET';

/** Why it was not reached. The message is left out: it holds the address, which carries the secret and the code. */
function codeOfFetch(error: unknown): string {
  const { cause, name } = error as { readonly cause?: { readonly code?: unknown }; readonly name?: string };
  return typeof cause?.code === 'string' ? cause.code : (name ?? 'unknown');
}

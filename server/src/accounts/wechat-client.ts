import { Injectable, Logger } from '@nestjs/common';
import { Settings, type WechatSettings } from '../settings';
import { isForOperator, WECHAT_BUSY, wechatNotSet, wechatRefusal, wechatUnreachable } from './wechat-errors';

const TIMEOUT_MS = 5_000;
const BACK_OFF_MS = 300;

interface SessionAnswer {
  readonly errcode?: number;
  readonly openid?: string;
}

/** code2Session of the WeChat server (§9.1). The session_key it answers with is dropped here. */
@Injectable()
export class WechatClient {
  private readonly log = new Logger(WechatClient.name);

  constructor(private readonly settings: Settings) {}

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
    if (!answer.openid) throw wechatUnreachable();
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
      if (!response.ok) throw new Error(`status ${response.status}`);
      return (await response.json()) as SessionAnswer;
    } catch (error) {
      // The message may not hold the address: it carries the secret and the code.
      this.log.warn(`WeChat could not be asked: ${error instanceof Error ? error.name : 'unknown'}`);
      throw wechatUnreachable();
    }
  }

  private refusal(errcode: number): Error {
    if (isForOperator(errcode))
      this.log.error(`WeChat refuses the settings of this server: errcode ${errcode}`);
    return wechatRefusal(errcode);
  }
}

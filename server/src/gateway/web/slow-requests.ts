import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Settings } from '../../foundation/settings/settings';

const TOO_SLOW = { code: 'too_slow', message: '内容没有在规定的时间内传完，请检查网络后再试。' };
const UNREADABLE = { code: 'bad_request', message: '提交的内容格式不对，请刷新页面后重试。' };

interface Answer {
  readonly status: number;
  readonly problem: typeof TOO_SLOW;
}

const answers: Readonly<Record<string, Answer>> = {
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, problem: TOO_SLOW },
  HPE_HEADER_OVERFLOW: { status: 431, problem: UNREADABLE },
};

/** Nobody holds a connection by sending slowly: headers and body have come within the time, or it ends. */
export function slowRequests({ requestTimeoutMs }: Settings) {
  return {
    requestTimeout: requestTimeoutMs,
    clientErrorHandler,
    http: {
      headersTimeout: requestTimeoutMs,
      // Node looks every 30 seconds unless told otherwise, so that a minute would last a minute and a half.
      connectionsCheckingInterval: Math.min(requestTimeoutMs, 2_000),
    },
  };
}

/** What never became a request is answered here, past every filter. */
function clientErrorHandler(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const { _httpMessage: answering } = socket as Socket & { _httpMessage?: ServerResponse };
  if (answering?.headersSent || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, problem } = answers[error.code ?? ''] ?? { status: 400, problem: UNREADABLE };
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroySoon());
}

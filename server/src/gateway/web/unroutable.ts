import type { ServerResponse } from 'node:http';
import type { Problem } from '@jingkang/shared/api/common';
import { notFound } from '../../foundation/refusals/refusal';
import type { Settings } from '../../foundation/settings/settings';
import { securityHeaders } from '../../foundation/http/security-headers';

interface Asked {
  readonly id: string;
}

interface Answering {
  readonly raw: ServerResponse;
  /** The answer is written here, past every hook. */
  hijack(): unknown;
}

/**
 * An address that no route can even be looked for (half a letter, a part longer than any id) is one where nothing is.
 * The router meets it before any hook or filter, and by itself would answer in English, with the address.
 */
export function unroutable(settings: Settings) {
  const headers = { ...securityHeaders(settings), 'cache-control': 'no-store' };
  const { status, ...told } = notFound().refusal;
  return {
    frameworkErrors: (_error: unknown, { id: requestId }: Asked, reply: Answering): void => {
      const body = JSON.stringify({ ...told, requestId } satisfies Problem);
      reply.hijack();
      reply.raw.writeHead(status, {
        ...headers,
        'x-request-id': requestId,
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
      });
      reply.raw.end(body);
    },
  };
}

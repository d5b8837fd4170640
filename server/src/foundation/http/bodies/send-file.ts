import type { FastifyReply } from 'fastify';

/** Sends an opened attachment: never kept by a browser, never run as anything but what it is. */
export function sendFile(
  reply: FastifyReply,
  { bytes, mediaType }: { bytes: Buffer; mediaType: string },
): void {
  void reply
    .headers({
      'content-type': mediaType,
      'content-disposition': 'inline',
      'cache-control': 'private, no-store',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    })
    .send(bytes);
}

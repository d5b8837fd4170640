import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { networkOf } from '../../running/network';
import { busy, type Refused } from '../../refusals/refusal';
import { Shares } from '../../running/shares';

const KB = 1024;
const MB = 1024 * KB;

/** Bytes of a body so small that the number of connections bounds it: a sign-in finds room whatever others send. */
const SMALL = 16 * KB;
/** Bytes of all bodies under way, and of those from one network by who is unknown. */
const bounds = { all: 512 * MB, each: 64 * MB };

/** Room for the bodies that are being read and worked on. What has not come yet counts as it is announced. */
@Injectable()
export class BodyRoom {
  private readonly shares = new Shares(bounds);

  /** Takes the room of a body until its answer is over or its connection closes; gives the refusal where there is none. */
  take(
    request: Pick<FastifyRequest, 'headers' | 'ip'>,
    reply: Pick<FastifyReply, 'raw'>,
    { largest, known }: { readonly largest: number; readonly known: boolean },
  ): Refused | undefined {
    const bytes = bytesOf(request.headers, largest);
    if (bytes <= SMALL) return undefined;
    const giveBack = this.shares.take(known ? undefined : networkOf(request.ip), bytes);
    if (!giveBack) return busy();
    reply.raw.once('close', giveBack);
    // Closed while it was being let in: nothing more will be told of it.
    if (reply.raw.closed) giveBack();
    return undefined;
  }

  get held(): number {
    return this.shares.inAll;
  }
}

/** What is announced; all the route takes where nothing is. What is larger is refused without being read. */
function bytesOf(headers: FastifyRequest['headers'], largest: number): number {
  if (headers['transfer-encoding'] !== undefined) return largest;
  return Math.min(Number(headers['content-length'] ?? 0), largest);
}

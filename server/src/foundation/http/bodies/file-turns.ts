import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { CallerRequest } from '../sessions/account';
import { BodyRoom } from './body-room';
import { refused } from '../../refusals/refusal';
import { Shares } from '../../running/shares';

/** Bytes of one file at most (issue: 10 MB each). */
export const largestFile = 10 * 1024 * 1024;
/** What stands around a file in its body. */
const AROUND = 64 * 1024;
/** Files one may send at the same time. */
const atOnce = { account: 8, anonymous: 2 };

const tooManyAtOnce = () =>
  refused(429, 'uploads_at_once', '有文件还在上传，请等它传完，再传下一个。您填写的内容没有丢失。');

/** Stands before every route that takes a file, behind the session: a few at a time for each, while there is room. */
@Injectable()
export class FileTurns implements CanActivate {
  /** Each module makes a guard of its own; they count together. */
  private static readonly turns = new Shares({ all: Infinity, each: atOnce.anonymous });

  constructor(private readonly room: BodyRoom) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<CallerRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const { account, id = '' } = request.caller ?? {};
    const [who, each] = account ? [account.id, atOnce.account] : [id, atOnce.anonymous];
    const giveBack = FileTurns.turns.take(who, 1, each);
    if (!giveBack) throw tooManyAtOnce();
    reply.raw.once('close', giveBack);
    if (reply.raw.closed) giveBack();
    const full = this.room.take(request, reply, { largest: largestFile + AROUND, known: Boolean(account) });
    if (full) throw full;
    return true;
  }
}

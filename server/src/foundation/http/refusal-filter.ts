import type { Problem } from '@jingkang/shared/api/common';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { barePolicy } from './security-headers';
import { AccessRefused } from '../records/access';
import type { CallerRequest } from './sessions/account';
import { Evidence } from '../evidence/evidence';
import { AppLog } from '../running/app-log';
import { cannotNow } from './cannot-now';
import { fileRefusal } from '../files/file-errors';
import { cutOff, endsRequest } from '../refusals/cut-off';
import { errorForLog } from '../running/log';
import { damageForLog } from '../records/readable-rows';
import {
  badFormat,
  internal,
  notFound,
  Refused,
  type Refusal,
  tooLarge,
  unavailable,
} from '../refusals/refusal';
import { Unreadable } from '../refusals/unreadable';
import { UnitOfWork } from '../database/work/unit-of-work';

/** The one place where what went wrong becomes an HTTP answer. */
@Catch()
@Injectable()
export class RefusalFilter implements ExceptionFilter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly evidence: Evidence,
    private readonly log: AppLog,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<CallerRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const refusal = await this.refusalOf(error, request).catch((late: unknown) =>
      this.unrecorded(late, request),
    );
    const { status, headers, ...told } = refusal;
    const problem: Problem = { ...told, requestId: request.id };
    if (reply.sent) return;
    // A connection closed while the body still comes would take the sentence with it: the rest is read away.
    if (status === 413) reply.removeHeader('connection');
    void reply
      .status(status)
      // Whatever the route would have answered: a page or a file. A closed one is told from none by nothing.
      .type('application/json; charset=utf-8')
      .headers({ 'cache-control': 'no-store', 'content-security-policy': barePolicy, ...headers })
      .send(problem);
  }

  private async refusalOf(error: unknown, request: CallerRequest): Promise<Refusal> {
    if (error instanceof AccessRefused) await this.record(error, request);
    if (error instanceof Unreadable)
      this.log.error({ requestId: request.id, ...damageForLog(error) }, 'unreadable');
    if (error instanceof Refused) return error.refusal;
    if (endsRequest(error, request.raw)) return cutOff().refusal;
    const file = fileRefusal(error);
    if (file) {
      this.log.often('error', failureOf(error, request), 'the file system refused');
      return file.refusal;
    }
    const later = cannotNow(error);
    if (later) {
      this.log.often('warn', failureOf(error, request), 'the database cannot now');
      return later.refusal;
    }
    const status = statusOf(error);
    if (status === 413) return tooLarge().refusal;
    if (status === 404) return notFound().refusal;
    if (status >= 400 && status < 500) return badFormat().refusal;
    this.log.error({ requestId: request.id, error: errorForLog(error) }, 'request failed');
    return internal().refusal;
  }

  private unrecorded(error: unknown, request: CallerRequest): Refusal {
    this.log.often('error', failureOf(error, request), 'a refusal could not be recorded');
    return unavailable().refusal;
  }

  /** After the transaction of the request is over: a refusal is recorded even though nothing else was. */
  private async record({ evidence }: AccessRefused, request: CallerRequest): Promise<void> {
    if (!request.caller?.account) {
      this.log.info({ requestId: request.id, permission: evidence.action }, 'refused without an account');
      return;
    }
    await this.unitOfWork.run((manager) => this.evidence.append(manager, evidence));
  }
}

function failureOf(thrown: unknown, { id: requestId }: CallerRequest) {
  const error = errorForLog(thrown);
  return { code: error.code || error.kind, requestId, error };
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : 500;
}

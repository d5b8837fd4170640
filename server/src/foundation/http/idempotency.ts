import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { IdempotencyKey } from '../database/rows/platform.entities';
import { Clock } from '../clock/clock';
import { FieldCipher } from '../crypto/field-cipher';
import { lockOrCreate } from '../database/work/lock';
import { conflict } from '../refusals/refusal';
import { UnitOfWork } from '../database/work/unit-of-work';
import { Unreadable } from '../refusals/unreadable';

export interface RepeatableRequest {
  readonly key: string;
  /** Who sends it: two people with the same key do not meet. */
  readonly sender: string;
  readonly path: string;
  readonly body: unknown;
}

/** Does a request once: sent again with its key, it gives the first answer again. */
@Injectable()
export class Idempotency {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  once<Answer>(
    request: RepeatableRequest,
    work: (manager: EntityManager) => Promise<Answer>,
  ): Promise<Answer> {
    const keyHash = sha256([request.sender, request.path, request.key]);
    const requestHash = this.cipher.lookupHash('request', JSON.stringify(request.body));
    const place = `idempotency_keys.response:${keyHash}`;
    return this.unitOfWork.run(async (manager) => {
      const fresh = { keyHash, requestHash, responseSealed: null, createdAt: this.clock.now() };
      const row = await lockOrCreate(manager, IdempotencyKey, { keyHash }, () => fresh);
      if (row.requestHash !== requestHash)
        throw conflict('idempotency_mismatch', '这次提交的内容和上次不同，请刷新页面后再提交。');
      if (row.responseSealed !== null) return this.answered<Answer>(row.responseSealed, place);
      const answer = await work(manager);
      const responseSealed = this.cipher.sealJson(answer, place);
      await manager.update(IdempotencyKey, { keyHash }, { responseSealed });
      return answer;
    });
  }

  /** What was done once is not done again, also where its answer cannot be read. */
  private answered<Answer>(sealed: string, place: string): Answer {
    try {
      return this.cipher.openJson<Answer>(sealed, place);
    } catch (error) {
      if (error instanceof Unreadable) throw new Unreadable(error.damage, doneBefore);
      throw error;
    }
  }
}

const doneBefore = '这次提交已经收到，但回执打不开。请刷新页面，看最新的情况。';

function sha256(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex');
}

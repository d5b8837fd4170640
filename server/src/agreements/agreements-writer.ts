import { agreementDraft, agreementSent } from '@jingkang/shared/lifecycles/agreement';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { Performer } from '../common/perform';
import { AgreementKind } from './agreement-kind';
import { Agreement } from './agreement.entity';

/** Ends agreements because a case has ended, in its transaction. */
@Injectable()
export class AgreementsWriter {
  constructor(
    private readonly performer: Performer,
    private readonly kind: AgreementKind,
  ) {}

  async endOf(manager: EntityManager, caseId: string): Promise<void> {
    await this.all(manager, caseId, 'drop', agreementDraft);
    await this.all(manager, caseId, 'end', agreementSent);
  }

  private async all(
    manager: EntityManager,
    caseId: string,
    action: 'drop' | 'end',
    states: readonly Agreement['state'][],
  ): Promise<void> {
    for (const { id } of await manager.findBy(Agreement, { caseId, state: In([...states]) }))
      await this.performer.perform(this.kind, { action, id, account: undefined }, manager);
  }

  /** The family of these cases follows them now. */
  async adopt(manager: EntityManager, caseIds: readonly string[], ownerId: string): Promise<void> {
    await manager.update(Agreement, { caseId: In([...caseIds]), ownerId: IsNull() }, { ownerId });
  }
}

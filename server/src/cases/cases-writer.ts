import { toLocalDate } from '@jingkang/shared/calendar/local-date';
import { countyOf } from '@jingkang/shared/regions/codes';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock';
import { Evidence } from '../common/evidence';
import { newId, newNumber } from '../common/ids';
import { lockById } from '../common/lock';
import { Performer } from '../common/perform';
import { Case } from './case.entity';
import { CaseKind } from './case-kind';
import { CaseSecrets, type KnownRisk, newerRisk } from './case-secrets';

export interface NewCase extends Pick<
  Case,
  'applicationId' | 'organizationId' | 'regionCode' | 'assigneeId' | 'ownerId' | 'needs' | 'priority'
> {
  /** Told by the hospital that referred the person. */
  readonly risk: KnownRisk | undefined;
}

/** Opens the case of a registered application. */
@Injectable()
export class CasesWriter {
  constructor(
    private readonly performer: Performer,
    private readonly kind: CaseKind,
    private readonly secrets: CaseSecrets,
    private readonly clock: Clock,
    private readonly evidence: Evidence,
  ) {}

  /** A risk told with an application that is merged into a registered one; an older one changes nothing. */
  async tell(manager: EntityManager, applicationId: string, risk: KnownRisk): Promise<void> {
    const found = await manager.findOneBy(Case, { applicationId });
    const row = found && (await lockById(manager, Case, found.id));
    if (!row?.open || newerRisk(this.secrets.risk(row), risk) !== risk) return;
    const changes = { riskSealed: this.secrets.sealRisk(row.id, risk), version: row.version + 1 };
    await manager.update(Case, { id: row.id }, { ...changes, updatedAt: this.clock.now() });
    const about = { recordType: this.kind.recordType, recordId: row.id, account: undefined } as const;
    await this.evidence.append(manager, {
      ...about,
      kind: 'changed',
      action: 'riskTold',
      codes: { applicationId },
    });
  }

  open(manager: EntityManager, { risk, ...from }: NewCase): Promise<Case> {
    const createdAt = this.clock.now();
    const [id, today] = [newId(), toLocalDate(createdAt)];
    const row = {
      ...from,
      id,
      number: newNumber('GA', today),
      registeredAtId: from.organizationId,
      institutionId: null,
      countyCode: countyOf(from.regionCode) ?? '',
      open: true,
      wishReviewedOn: today,
      wishConfirmedOn: null,
      waitingSince: null,
      waitReason: null,
      expectedOn: null,
      waitingNoteSealed: null,
      riskSealed: risk ? this.secrets.sealRisk(id, risk) : null,
      closureReason: null,
      closedAt: null,
      accessEnded: false,
      createdAt,
    };
    return this.performer.begin(manager, this.kind, 'open', undefined, row, {
      codes: { application: from.applicationId },
    });
  }
}

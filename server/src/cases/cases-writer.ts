import { toLocalDate } from '@jingkang/shared/calendar/local-date';
import { countyOf } from '@jingkang/shared/regions/codes';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock';
import { newId, newNumber } from '../common/ids';
import { Performer } from '../common/perform';
import { Case } from './case.entity';
import { CaseKind } from './case-kind';
import { CaseSecrets, type KnownRisk } from './case-secrets';

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
  ) {}

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

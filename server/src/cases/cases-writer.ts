import { toLocalDate } from '@jingkang/shared/calendar/local-date';
import { type CaseAction, caseLifecycle, type CaseState } from '@jingkang/shared/lifecycles/case';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock';
import { newId, newNumber } from '../common/ids';
import { Performer, type RecordKind } from '../common/perform';
import { Case } from './case.entity';

export const caseKind: RecordKind<Case, CaseState, CaseAction, object> = {
  recordType: 'cases',
  entity: Case,
  lifecycle: caseLifecycle,
  ended: [],
  waiting: [],
  targetOf: ({ ownerId, organizationId, regionCode }) => ({
    ownerIds: ownerId ? [ownerId] : [],
    organizationId,
    regionCode,
  }),
  factsOf: async () => ({}),
  followersOf: () => [],
};

export type NewCase = Pick<
  Case,
  'applicationId' | 'organizationId' | 'regionCode' | 'assigneeId' | 'ownerId'
>;

/** Opens the case of a registered application. */
@Injectable()
export class CasesWriter {
  constructor(
    private readonly performer: Performer,
    private readonly clock: Clock,
  ) {}

  open(manager: EntityManager, from: NewCase): Promise<Case> {
    const createdAt = this.clock.now();
    const row = { ...from, id: newId(), number: newNumber('GA', toLocalDate(createdAt)), createdAt };
    return this.performer.begin(manager, caseKind, 'open', undefined, row, {
      codes: { application: from.applicationId },
    });
  }
}

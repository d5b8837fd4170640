import { caseOpen } from '@jingkang/shared/lifecycles/case';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { HeldWork } from '../../identity/staff/held-work/held-work.service';
import { placeOf } from '../../identity/staff/held-work/work-places';
import { Case } from './case.entity';
import { CaseSteps } from './case-steps.service';
import { recordType, caseRecord } from './case.record';

/** Cases that somebody is responsible for: they stand where they stand, among those without anybody. */
@Injectable()
export class HeldCases implements OnModuleInit {
  constructor(
    private readonly held: HeldWork,
    private readonly steps: CaseSteps,
  ) {}

  onModuleInit(): void {
    this.held.hold({
      kind: recordType,
      place: placeOf(caseRecord),
      idsOf: async (manager, { id: assigneeId }) => {
        const where = { assigneeId, state: In([...caseOpen]) };
        const rows = await manager.find(Case, { select: { id: true }, where, order: { id: 'ASC' } });
        return rows.map(({ id }) => id);
      },
      release: (manager, id, { accountId, cause }) =>
        this.steps.move(manager, id, 'lose-assignee', {
          changes: { assigneeId: null },
          codes: { assignee: accountId, cause },
        }),
    });
  }
}

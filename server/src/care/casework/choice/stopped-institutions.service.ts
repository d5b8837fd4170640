import {
  allocationOpen,
  type AllocationState,
  allocationToAnswer,
} from '@jingkang/shared/lifecycles/allocation';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AllocationsWriter } from '../../allocations/allocations-writer';
import { Refused } from '../../../foundation/refusals/refusal';
import { Sql } from '../../../foundation/database/work/sql';
import { UnitOfWork } from '../../../foundation/database/work/unit-of-work';
import { Organizations } from '../../../directory/institutions/organizations.service';
import type { Case } from '../../cases/case.entity';
import { CaseEnding } from '../../cases/case-ending.service';
import { CaseSteps } from '../../cases/case-steps.service';

const BATCH = 200;
const listed = (states: readonly string[]) => states.map((state) => `'${state}'`).join(', ');
const asked: readonly AllocationState[] = allocationToAnswer;

/** Cases whose institution has stopped: those it looks after, and those it was asked or chosen for. */
const concerned = {
  accepted: `SELECT q.id FROM organizations o JOIN cases q ON q.institution_id = o.id AND q.open = 1
              WHERE o.status = 'stopped' AND q.id > ? ORDER BY q.id LIMIT ${BATCH}`,
  chosen: `SELECT q.case_id AS id FROM organizations o JOIN allocations q
               ON q.organization_id = o.id AND q.state IN (${listed(allocationOpen)})
            WHERE o.status = 'stopped' AND q.case_id > ? ORDER BY q.case_id LIMIT ${BATCH}`,
} as const;

/** An institution that stops leaves nobody behind: its cases and what it was asked go back to the choice. */
@Injectable()
export class StoppedInstitutions {
  constructor(
    private readonly sql: Sql,
    private readonly unitOfWork: UnitOfWork,
    private readonly steps: CaseSteps,
    private readonly ending: CaseEnding,
    private readonly allocations: AllocationsWriter,
    private readonly organizations: Organizations,
  ) {}

  async leave(): Promise<number> {
    const left = await this.each(concerned.accepted, (manager, row) => this.leaveOne(manager, row));
    return left + (await this.each(concerned.chosen, (manager, row) => this.chooseAnew(manager, row)));
  }

  private async leaveOne(manager: EntityManager, row: Case): Promise<boolean> {
    if (!row.open || !(await this.isStopped(manager, row.institutionId))) return false;
    const organizationId = await this.handlerAfter(manager, row);
    const step = { facts: { institutionStopped: true }, changes: { organizationId } };
    await this.ending.backToChoice(manager, row, 'leave-stopped-institution', step);
    return true;
  }

  private async chooseAnew(manager: EntityManager, row: Case): Promise<boolean> {
    const open = await this.allocations.openOf(manager, row.id);
    if (!open || !(await this.isStopped(manager, open.organizationId))) return false;
    if (asked.includes(open.state)) await this.allocations.move(manager, open.id, 'return-stopped');
    await this.allocations.takeBack(manager, row.id);
    await this.steps.move(manager, row.id, 'return-to-choice');
    return true;
  }

  /** Who registered the person, or the intake of the place where that one has stopped as well. */
  private async handlerAfter(manager: EntityManager, row: Case): Promise<string> {
    if (!(await this.isStopped(manager, row.registeredAtId))) return row.registeredAtId;
    return (await this.organizations.intakeFor(row.regionCode, manager))?.id ?? row.registeredAtId;
  }

  private async isStopped(manager: EntityManager, id: string | null): Promise<boolean> {
    return id !== null && (await this.organizations.find(id, manager))?.status === 'stopped';
  }

  /** Each case by itself and locked first: two servers at once do each thing once. */
  private async each(sql: string, work: (manager: EntityManager, row: Case) => Promise<boolean>) {
    let done = 0;
    for (let after = ''; ;) {
      const rows = await this.sql.query<{ id: string }>(sql, [after]);
      for (const { id } of rows) done += (await this.one(id, work)) ? 1 : 0;
      const last = rows.at(-1);
      if (!last || rows.length < BATCH) return done;
      after = last.id;
    }
  }

  private async one(
    id: string,
    work: (manager: EntityManager, row: Case) => Promise<boolean>,
  ): Promise<boolean> {
    try {
      return await this.unitOfWork.run(async (manager) =>
        work(manager, await this.steps.locked(manager, id)),
      );
    } catch (error) {
      if (error instanceof Refused) return false;
      throw error;
    }
  }
}

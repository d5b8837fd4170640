import {
  applicationInReview,
  applicationOpen,
  type ApplicationState,
} from '@jingkang/shared/lifecycles/application';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { HeldWork, type Release } from '../../../identity/staff/held-work/held-work.service';
import { placeOf } from '../../../identity/staff/held-work/work-places';
import { Performer } from '../../../records/perform';
import { Application } from '../application.entity';
import { ApplicationKind } from '../application-kind';
import { recordType, applicationRecord } from '../application.record';

const inReview: readonly ApplicationState[] = applicationInReview;

/** Applications that somebody handles: they go back to those to be taken, or wait for the applicant without anybody. */
@Injectable()
export class HeldApplications implements OnModuleInit {
  constructor(
    private readonly held: HeldWork,
    private readonly performer: Performer,
    private readonly kind: ApplicationKind,
  ) {}

  onModuleInit(): void {
    this.held.hold({
      kind: recordType,
      place: placeOf(applicationRecord),
      idsOf: async (manager, { id: assigneeId }) => (await this.of(manager, assigneeId)).map(({ id }) => id),
      release: async (manager, id, release) => this.release(manager, id, release),
    });
  }

  private of(manager: EntityManager, assigneeId: string): Promise<Application[]> {
    const where = { assigneeId, state: In([...applicationOpen]) };
    return manager.find(Application, { select: { id: true }, where, order: { id: 'ASC' } });
  }

  private async release(manager: EntityManager, id: string, { accountId, cause }: Release): Promise<void> {
    const { state } = await manager.findOneByOrFail(Application, { id });
    await this.performer.perform(
      this.kind,
      {
        action: inReview.includes(state) ? 'return-to-queue' : 'lose-assignee',
        id,
        account: undefined,
        effect: async () => ({ changes: { assigneeId: null }, codes: { assignee: accountId, cause } }),
      },
      manager,
    );
  }
}

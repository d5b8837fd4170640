import type { CaseState } from '@jingkang/shared/lifecycles/case';
import type { ActionAnswer } from '@jingkang/shared/api/common';
import { roles } from '@jingkang/shared/access/roles';
import type { Account } from '@jingkang/shared/access/scope';
import { startOfDay } from '@jingkang/shared/calendar/local-date';
import type { AssignForm, VersionForm } from '@jingkang/shared/forms/any-record';
import type { ExitCaseForm, WaitForm } from '@jingkang/shared/forms/cases';
import { Injectable } from '@nestjs/common';
import { People } from '../../identity/accounts/people.service';
import { Clock } from '../../foundation/clock/clock';
import { invalid } from '../../foundation/refusals/refusal';
import { NoticesWriter } from '../../messages/notices/notices-writer';
import { CasePerformer } from '../cases/case-performer';
import { CaseEnding } from '../cases/case-ending.service';
import { CaseSecrets } from '../cases/case-secrets';
import { recordType } from '../cases/case.record';

/** Who is responsible, the waiting list, and the person's own way out. Each method is one action of the lifecycle. */
@Injectable()
export class CaseActions {
  constructor(
    private readonly acts: CasePerformer,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly notices: NoticesWriter,
    private readonly secrets: CaseSecrets,
    private readonly ending: CaseEnding,
  ) {}

  take(account: Account, id: string, { version }: VersionForm): Promise<ActionAnswer<CaseState>> {
    return this.acts.act(account, id, 'take', {
      version,
      effect: async (manager, row) => {
        await this.people.mustStillServe(account, row.organizationId, manager);
        return { changes: { assigneeId: account.id } };
      },
    });
  }

  assign(account: Account, id: string, { version, accountId }: AssignForm): Promise<ActionAnswer<CaseState>> {
    return this.acts.act(account, id, 'assign', {
      version,
      effect: async (manager, row) => {
        await this.people.mustServeAt(accountId, row.organizationId, manager);
        return { changes: { assigneeId: accountId }, codes: { assignee: accountId } };
      },
      after: (manager) =>
        this.notices.write(manager, [accountId], { recordType, recordId: id, action: 'assigned-to-you' }),
    });
  }

  /** The three months go on from the last review of the wish, whenever it is put on the list (LN/11). */
  wait(account: Account, id: string, form: WaitForm): Promise<ActionAnswer<CaseState>> {
    if (form.expectedOn && form.expectedOn < this.clock.today())
      throw invalid({ expectedOn: '预计的日期不能早于今天，请再核对。' });
    return this.acts.act(account, id, 'wait', {
      version: form.version,
      effect: async (_, row) => ({
        changes: {
          waitingSince: this.clock.now(),
          waitReason: form.reason,
          expectedOn: form.expectedOn || null,
          waitingNoteSealed: this.secrets.sealWaitingNote(id, form.alternatives),
        },
        codes: { reason: form.reason },
        since: startOfDay(row.wishReviewedOn),
      }),
    });
  }

  confirmWish(account: Account, id: string, { version }: VersionForm): Promise<ActionAnswer<CaseState>> {
    return this.acts.act(account, id, 'confirm-wish', {
      version,
      effect: async () => ({ changes: { wishConfirmedOn: this.clock.today() } }),
    });
  }

  /** Everything under way ends with it. */
  exit(account: Account, id: string, { version, reason }: ExitCaseForm): Promise<ActionAnswer<CaseState>> {
    const own = roles[account.role].kind === 'public';
    const said = { kind: 'reason', body: reason, author: account, fromApplicant: own } as const;
    return this.acts.act(account, id, 'exit', {
      version,
      effect: async () => ({
        changes: { closureReason: 'voluntary_exit' as const, closedAt: this.clock.now() },
      }),
      after: async (manager, row, eventId) => {
        await this.ending.endAllOf(manager, id);
        await this.acts.saying({ ...said, visibleToApplicant: true })(manager, row, eventId);
      },
    });
  }
}

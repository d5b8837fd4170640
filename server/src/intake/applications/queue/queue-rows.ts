import type { QueueRow } from '@jingkang/shared/api/applications';
import { ageBandOf, seen } from '@jingkang/shared/access/privacy';
import type { Role } from '@jingkang/shared/access/roles';
import type { Readable } from '@jingkang/shared/api/unreadable';
import { applicationLifecycle } from '@jingkang/shared/lifecycles/application';
import { applicationRecords } from '@jingkang/shared/records/applications';
import { channels } from '@jingkang/shared/terms';
import { Injectable } from '@nestjs/common';
import { clockView } from '../../../foundation/clock/clock-view';
import { ReadableRows } from '../../../foundation/records/readable-rows';
import { Recent } from '../../../foundation/running/recent';
import { toMoment } from '../../../foundation/database/rows/columns';
import { named } from '../../../foundation/database/rows/damaged';
import { ApplicationSecrets } from '../application-secrets';
import type { QueueAsk, QueueRecord } from './queue.repository';

const MOST = 10_000;
const MINUTE = 60_000;

/**
 * Rows of the queue as a role sees them. A queue is asked for again and again, and opening its sealed names is
 * what it costs most: a row stays as it was drawn until anything it was drawn from or the minute changes. What is
 * kept is masked already.
 */
@Injectable()
export class QueueRows {
  private readonly drawn = new Recent<QueueRow>(MOST);

  constructor(
    private readonly secrets: ApplicationSecrets,
    private readonly readable: ReadableRows,
  ) {}

  of(rows: readonly QueueRecord[], role: Role, ask: QueueAsk): Readable<QueueRow>[] {
    return this.readable.of('applications', rows, (row) => this.kept(row, role, ask));
  }

  private kept(row: QueueRecord, role: Role, { now, today }: QueueAsk): QueueRow {
    const key = [role, Math.floor(now / MINUTE), ...Object.values(row)].join(' ');
    return this.drawn.of(key, () => this.draw(row, role, now, today));
  }

  private draw(row: QueueRecord, role: Role, now: number, today: string): QueueRow {
    const head = this.secrets.head(row);
    const { label, tone } = applicationLifecycle.states[row.state];
    const times = { dueAt: toMoment(row.dueAt), pausedAt: toMoment(row.pausedAt) };
    return {
      id: row.id,
      number: row.number,
      version: row.version,
      personName: seen(role, 'personName', head.personName) ?? '',
      ageBand: ageBandOf(head.birthDate, today)?.label ?? null,
      channel: row.channel,
      channelLabel: named(channels, row.channel),
      state: { code: row.state, label, tone },
      nextAction: applicationRecords.next[row.state].staff,
      clock: clockView(
        { clock: row.clock, dueProvisional: Boolean(row.dueProvisional), ...times },
        new Date(now),
      ),
      assignee: row.assigneeId ? { id: row.assigneeId, displayName: row.assigneeName ?? '' } : null,
      organizationName: row.organizationName,
      regionName: row.regionName ?? '',
      consent: row.hasConsent ? 'given' : 'missing',
      newInformation: Boolean(row.newInformation),
      submittedAt: new Date(Number(row.submittedAt)).toISOString(),
    };
  }
}

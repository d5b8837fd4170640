import { seen } from '@jingkang/shared/access/privacy';
import type { Role } from '@jingkang/shared/access/roles';
import type { CaseRow } from '@jingkang/shared/api/cases';
import type { Readable } from '@jingkang/shared/api/unreadable';
import { toLocalDate } from '@jingkang/shared/calendar/local-date';
import { caseLifecycle } from '@jingkang/shared/lifecycles/case';
import { caseRecords } from '@jingkang/shared/records/cases';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../foundation/clock/clock';
import { clockView } from '../../../foundation/clock/clock-view';
import { ReadableRows } from '../../../foundation/records/readable-rows';
import { Recent } from '../../../foundation/running/recent';
import { toMoment } from '../../../foundation/database/rows/columns';
import { RegisteredPeople } from '../../../intake/applications/registered-people.service';
import { CaseSecrets } from '../../cases/case-secrets';
import { type CaseListed, CasesRepository } from './cases.repository';
import { waitingBrief, waits } from './waiting-brief';

const MOST = 10_000;
const MINUTE = 60_000;

/**
 * Rows of cases as a role sees them. Opening the sealed names is what a list costs most: a row stays as it was drawn
 * until anything it was drawn from or the minute changes. What is kept is masked already.
 */
@Injectable()
export class CaseRows {
  private readonly drawn = new Recent<CaseRow>(MOST);

  constructor(
    private readonly repository: CasesRepository,
    private readonly registered: RegisteredPeople,
    private readonly secrets: CaseSecrets,
    private readonly clock: Clock,
    private readonly readable: ReadableRows,
  ) {}

  async of(rows: readonly CaseListed[], role: Role): Promise<Readable<CaseRow>[]> {
    return this.readable.of('cases', rows, await this.viewer(rows, role));
  }

  async one(row: CaseListed, role: Role): Promise<CaseRow> {
    return (await this.viewer([row], role))(row);
  }

  private async viewer(rows: readonly CaseListed[], role: Role): Promise<(row: CaseListed) => CaseRow> {
    const places = await this.placesOf(rows);
    const now = this.clock.now();
    return (row) => {
      const place = places.get(row.id);
      const key = [role, place, Math.floor(now.getTime() / MINUTE), ...Object.values(row)].join(' ');
      return this.drawn.of(key, () => this.draw(row, role, place, now));
    };
  }

  /** One question for each county that someone on the page waits in. */
  private async placesOf(rows: readonly CaseListed[]): Promise<ReadonlyMap<string, number>> {
    const waiting = rows.filter(({ state }) => waits(state));
    const counties = [...new Set(waiting.map(({ countyCode }) => countyCode))];
    const idsIn = (county: string) =>
      waiting.filter(({ countyCode }) => countyCode === county).map(({ id }) => id);
    const each = await Promise.all(counties.map((county) => this.repository.placesIn(county, idsIn(county))));
    return new Map(each.flatMap((places) => [...places]));
  }

  private draw(row: CaseListed, role: Role, place: number | undefined, now: Date): CaseRow {
    const today = toLocalDate(now);
    const { label, tone } = caseLifecycle.states[row.state];
    const createdAt = new Date(Number(row.createdAt));
    const alternatives = seen(role, 'alternatives', this.secrets.waitingNote(row));
    const times = { dueAt: toMoment(row.dueAt), pausedAt: toMoment(row.pausedAt) };
    return {
      id: row.id,
      number: row.number,
      version: row.version,
      ...this.registered.head({ id: row.applicationId, headSealed: row.headSealed }, role, today),
      state: { code: row.state, label, tone },
      nextAction: caseRecords.next[row.state].staff,
      clock: clockView({ clock: row.clock, dueProvisional: Boolean(row.dueProvisional), ...times }, now),
      assignee: row.assigneeId ? { id: row.assigneeId, displayName: row.assigneeName ?? '' } : null,
      organizationName: row.organizationName ?? '',
      institutionName: row.institutionName,
      regionName: row.regionName ?? '',
      registeredAt: createdAt.toISOString(),
      asked: askedView(row, now),
      waiting: waitingBrief({ ...row, createdAt }, place, alternatives, today),
    };
  }
}

/** Whose answer an allocation waits for: the person's, then the institution's. */
function askedView(row: CaseListed, now: Date): CaseRow['asked'] {
  if (row.askedName === null) return null;
  const { askedClock: clock, askedProvisional } = row;
  const times = { dueAt: toMoment(row.askedDueAt), pausedAt: null };
  return {
    organizationName: row.askedName,
    clock: clockView({ clock, dueProvisional: Boolean(askedProvisional), ...times }, now),
  };
}

import type { AuditEventView } from '@jingkang/shared/api/administration';
import type { Page } from '@jingkang/shared/api/common';
import { type Role, roles } from '@jingkang/shared/access/roles';
import type { Readable } from '@jingkang/shared/api/unreadable';
import type { AuditQuery } from '@jingkang/shared/forms/queries';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type FindOptionsWhere, LessThan, Repository } from 'typeorm';
import { People } from '../../identity/accounts/people.service';
import { EvidenceEvent } from '../../foundation/evidence/evidence.entities';
import { ReadableRows } from '../../foundation/records/readable-rows';
import { whole } from '../../foundation/database/rows/damaged';

const PAGE = 50;

/** Evidence for the auditor, newest first: ids, field names and codes. There is no value to see. */
@Injectable()
export class Audit {
  constructor(
    @InjectRepository(EvidenceEvent) private readonly stored: Repository<EvidenceEvent>,
    private readonly people: People,
    private readonly readable: ReadableRows,
  ) {}

  async page({ cursor, ...asked }: AuditQuery): Promise<Page<Readable<AuditEventView>>> {
    const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value));
    const where = {
      ...given,
      ...(cursor ? { id: LessThan(cursor) } : {}),
    } as FindOptionsWhere<EvidenceEvent>;
    const rows = await this.stored.find({
      where,
      order: { id: 'DESC' },
      take: PAGE + 1,
    });
    const shown = rows.slice(0, PAGE);
    const people = await this.people.byIds(shown.map(({ accountId }) => accountId));
    const items = this.readable.of('evidence_events', shown, (row) => ({
      id: row.id,
      at: row.at.toISOString(),
      recordType: row.recordType,
      recordId: row.recordId,
      kind: row.kind,
      action: row.action,
      fromState: row.fromState,
      toState: row.toState,
      accountId: row.accountId,
      accountName: staffName(people.get(row.accountId ?? '')),
      role: row.role,
      roleLabel: row.role ? (roles[row.role as Role]?.label ?? null) : null,
      codes: whole(row.codes),
    }));
    const last = items.at(-1);
    return rows.length > PAGE && last ? { items, nextCursor: last.id } : { items };
  }
}

/** Members of staff by name; people of the public stay an id. */
function staffName(person: { readonly role: Role; readonly displayName: string } | undefined): string | null {
  return person && roles[person.role].kind === 'staff' ? person.displayName : null;
}

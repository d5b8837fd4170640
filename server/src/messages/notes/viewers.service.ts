import { shownAtMost } from '@jingkang/shared/api/shown-at-most';
import type { ViewerView } from '@jingkang/shared/api/matters';
import { personalFields, type PersonalField } from '@jingkang/shared/access/privacy';
import { type Role, roles } from '@jingkang/shared/access/roles';
import type { Account } from '@jingkang/shared/access/scope';
import { unreadableWords } from '@jingkang/shared/api/unreadable';
import { recordKinds } from '@jingkang/shared/records/all';
import { isRecordType, type RecordType } from '@jingkang/shared/records/outlines';
import { revealReasons } from '@jingkang/shared/terms';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, IsNull, Not, Or, Repository } from 'typeorm';
import { EvidenceEvent } from '../../foundation/evidence/evidence.entities';
import { ReadableRows } from '../../foundation/records/readable-rows';
import { Organizations } from '../../directory/institutions/organizations.service';

/** Records of one kind. */
export interface Watched {
  readonly recordType: RecordType;
  readonly ids: readonly string[];
}

/** Who looked at someone's data, when, as what, and at which fields (个人信息保护法 44). */
@Injectable()
export class Viewers {
  constructor(
    @InjectRepository(EvidenceEvent) private readonly stored: Repository<EvidenceEvent>,
    private readonly organizations: Organizations,
    private readonly readable: ReadableRows,
  ) {}

  /** The newest first. What the account itself has opened is not told. */
  async of(account: Account, watched: readonly Watched[]): Promise<{ items: ViewerView[] }> {
    const kind = In(['opened', 'revealed']);
    const accountId = Or(IsNull(), Not(account.id));
    const where = watched
      .filter(({ ids }) => ids.length > 0)
      .map(({ recordType, ids }) => ({ recordType, recordId: In([...ids]), kind, accountId }));
    const events = await this.stored.find({
      where,
      order: { at: 'DESC', sequence: 'DESC' },
      take: shownAtMost.viewers,
    });
    const names = await this.organizations.namesOf(
      events.flatMap(({ organizationId }) => organizationId ?? []),
    );
    const view = (event: EvidenceEvent) => viewerView(event, this.reasonOf(event), names);
    return { items: events.map(view) };
  }

  /** Who looked is told also where the reason cannot be read. */
  private reasonOf({ id, codes }: EvidenceEvent): string | null {
    const reasons: Readonly<Record<string, string>> = revealReasons;
    const reason = () => reasons[String(codes.reason ?? '')] ?? null;
    return this.readable.part<string | null>('evidence_events', id, reason, unreadableWords);
  }
}

function viewerView(
  event: EvidenceEvent,
  reasonLabel: string | null,
  names: ReadonlyMap<string, string>,
): ViewerView {
  const role = event.role as Role;
  const revealed = event.kind === 'revealed';
  return {
    at: event.at.toISOString(),
    role,
    roleLabel: roles[role]?.label ?? '工作人员',
    organizationName: names.get(event.organizationId ?? '') ?? null,
    kind: revealed ? 'revealed' : 'opened',
    whatLabel: isRecordType(event.recordType) ? recordKinds[event.recordType].publicly : '',
    fieldLabels: revealed ? [personalFields[event.action as PersonalField]?.label ?? event.action] : [],
    reasonLabel,
  };
}

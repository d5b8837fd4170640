import { shownAtMost } from '@jingkang/shared/api/shown-at-most';
import { sightOf } from '@jingkang/shared/access/privacy';
import { type Account, can, scopeOf } from '@jingkang/shared/access/scope';
import type {
  HospitalReferralRecord,
  HospitalReferralRow,
  ReferralTab,
  SameReferralView,
} from '@jingkang/shared/api/hospital-referrals';
import type { Page, RevealedView } from '@jingkang/shared/api/common';
import type { Readable } from '@jingkang/shared/api/unreadable';
import type { ReferralQuery } from '@jingkang/shared/forms/hospital-referral';
import type { RevealForm } from '@jingkang/shared/forms/reveal';
import {
  hospitalReferralLifecycle,
  hospitalReferralOpen,
} from '@jingkang/shared/lifecycles/hospital-referral';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Not, Repository } from 'typeorm';
import { Attachments } from '../../../messages/attachments/attachments.service';
import { ReadableRows } from '../../../foundation/records/readable-rows';
import { actionViews, fieldViews } from '../../../foundation/records/record-views';
import { invalid, notFound } from '../../../foundation/refusals/refusal';
import { Organizations } from '../../../directory/institutions/organizations.service';
import { Duplicates } from '../../applications/merging/duplicates.service';
import { RecordAccess } from '../../../records/record-access';
import { Regions } from '../../../directory/regions/regions.service';
import { HospitalReferral } from '../hospital-referral.entity';
import { fromEachSide } from '../referral-access';
import { factsOf, personalOf } from '../referral-facts';
import { ReferralKind } from '../referral-kind';
import { type After, type ReferralAsk, ReferralQueue, sortOf, viewsOf } from './referral-queue';
import { ReferralRows } from './referral-rows';
import { ReferralSecrets } from '../referral-secrets';
import { ReferralMessages } from './referral-messages.service';
import {
  isChangeable,
  isOpen,
  isWithdrawn,
  mustShowPerson,
  showsPerson,
  sideOf,
  targetFor,
} from './referral-sides';
import { recordType } from '../referral.record';

const PAGE = 20;

/** Referrals as the hospital and as the institution see them. */
@Injectable()
export class ReferralPage {
  constructor(
    @InjectRepository(HospitalReferral) private readonly stored: Repository<HospitalReferral>,
    private readonly kind: ReferralKind,
    private readonly secrets: ReferralSecrets,
    private readonly access: RecordAccess,
    private readonly queue: ReferralQueue,
    private readonly rows: ReferralRows,
    private readonly words: ReferralMessages,
    private readonly attachments: Attachments,
    private readonly duplicates: Duplicates,
    private readonly organizations: Organizations,
    private readonly regions: Regions,
    private readonly readable: ReadableRows,
  ) {}

  async page(
    account: Account,
    { view, cursor }: ReferralQuery,
  ): Promise<Page<Readable<HospitalReferralRow>>> {
    const ask = askOf(account);
    if (!viewsOf(ask.side)[view]) throw invalid({ view: '没有这个视图，请重新选择。' });
    const found = await this.queue.page(ask, view, afterOf(cursor), PAGE + 1);
    const items = this.rows.listed(found.slice(0, PAGE), account.role);
    const last = found[PAGE - 1];
    if (found.length <= PAGE || !last) return { items };
    return { items, nextCursor: `${Number(last[sortOf(ask.side, view)])}.${last.id}` };
  }

  counts(account: Account): Promise<Partial<Record<ReferralTab, number>>> {
    return this.queue.counts(askOf(account));
  }

  async open(account: Account, id: string): Promise<HospitalReferralRecord> {
    return this.record(await this.access.open(fromEachSide, account, id, 'hospitalReferral.read'), account);
  }

  reveal(account: Account, id: string, form: RevealForm): Promise<RevealedView> {
    return this.access.reveal(fromEachSide, account, id, 'hospitalReferral.reveal', form, (row) => {
      mustShowPerson(account, row);
      return personalOf(this.secrets.details(row));
    });
  }

  private async record(row: HospitalReferral, account: Account): Promise<HospitalReferralRecord> {
    const side = sideOf(account);
    const target = targetFor(side, row);
    const fields = showsPerson(account, row) ? this.secrets.details(row) : {};
    const facts = await this.kind.factsOf(this.stored.manager, row);
    const reveal = showsPerson(account, row) && can(account, 'hospitalReferral.reveal', target);
    return {
      ...(await this.rowOf(row, account)),
      side,
      personal: fieldViews(account.role, personalOf(fields)),
      facts: sightOf(account.role, 'contactPhone') === 'hidden' ? [] : factsOf(fields),
      attachments: reveal ? await this.attachments.of({ recordType, recordId: row.id }, account) : [],
      words: await this.words.lastAsked(row.id, account.role),
      timeline: await this.words.timeline(row.id, account.role),
      actions: actionViews(hospitalReferralLifecycle, row.state, facts, account, target),
      may: { reveal, edit: can(account, 'hospitalReferral.write', target) && isChangeable(row) },
      applicationId: side === 'receiver' ? row.applicationId : null,
      duplicates: await this.applicationsLike(row, account),
      sameReferrals: await this.referralsLike(row, account),
    };
  }

  private async rowOf(row: HospitalReferral, { role }: Account): Promise<HospitalReferralRow> {
    const places = [row.hospitalId, row.organizationId].filter((id): id is string => id !== null);
    const names = await this.organizations.namesOf(places);
    const regions = await this.regions.namesOf(row.regionCode ? [row.regionCode] : []);
    const moment = (at: Date | null) => at?.getTime() ?? null;
    const read = {
      ...row,
      dueAt: moment(row.dueAt),
      dueProvisional: Number(row.dueProvisional),
      pausedAt: moment(row.pausedAt),
      submittedAt: moment(row.submittedAt),
      updatedAt: row.updatedAt.getTime(),
      hospitalName: names.get(row.hospitalId) ?? '',
      organizationName: names.get(row.organizationId ?? '') ?? null,
      regionName: regions.get(row.regionCode ?? '') ?? null,
    };
    return this.rows.of(read, role);
  }

  /** Told to whoever decides on receiving it, never to the hospital. */
  private async applicationsLike(row: HospitalReferral, account: Account) {
    if (sideOf(account) === 'hospital' || !isOpen(row)) return [];
    return this.duplicates.of(row, account);
  }

  private async referralsLike(
    row: HospitalReferral,
    account: Account,
  ): Promise<Readable<SameReferralView>[]> {
    const side = sideOf(account) === 'hospital' ? ('hospitalId' as const) : ('organizationId' as const);
    const own = { [side]: row[side] ?? '', state: In([...hospitalReferralOpen]), id: Not(row.id) };
    const hashes = (['documentHash', 'nameHash', 'phoneHash'] as const).flatMap((name) =>
      row[name] ? [{ ...own, [name]: row[name] }] : [],
    );
    if (hashes.length === 0 || isWithdrawn(row)) return [];
    const found = await this.stored.find({
      where: hashes,
      take: shownAtMost.alikeReferrals,
    });
    return this.readable.of('hospital_referrals', found, ({ id, number, state }) => {
      const { label, tone } = hospitalReferralLifecycle.states[state];
      return { id, number: number ?? '', state: { code: state, label, tone } };
    });
  }
}

function askOf(account: Account): ReferralAsk {
  const scope = scopeOf(account, 'hospitalReferral.read');
  if (!scope) throw notFound();
  return { scope, side: sideOf(account) };
}

function afterOf(cursor: string | undefined): After | undefined {
  const [, at, id] = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(cursor ?? '') ?? [];
  return at && id ? { at: Number(at), id } : undefined;
}

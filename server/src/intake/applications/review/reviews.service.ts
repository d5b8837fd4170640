import type { ApplicationState } from '@jingkang/shared/lifecycles/application';
import type { ReviewView } from '@jingkang/shared/api/applications';
import type { ActionAnswer } from '@jingkang/shared/api/common';
import { sightOf } from '@jingkang/shared/access/privacy';
import type { Account } from '@jingkang/shared/access/scope';
import { unreadableWords } from '@jingkang/shared/api/unreadable';
import { ReviewForm } from '@jingkang/shared/forms/review';
import { applicationInReview } from '@jingkang/shared/lifecycles/application';
import { stricter, willingnessFields } from '@jingkang/shared/merging/willingness';
import { guardianWillingness, type priorities, willingness } from '@jingkang/shared/terms';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, Repository } from 'typeorm';
import { People } from '../../../identity/accounts/people.service';
import { demand } from '../../../foundation/records/access';
import { Clock } from '../../../foundation/clock/clock';
import { editOver } from '../../../foundation/records/edits';
import { Evidence } from '../../../foundation/evidence/evidence';
import { opened } from '../../../foundation/refusals/opened';
import { lockById } from '../../../foundation/database/work/lock';
import { Openings } from '../../../foundation/records/opening';
import { ReadableRows } from '../../../foundation/records/readable-rows';
import { conflict, notFound } from '../../../foundation/refusals/refusal';
import { UnitOfWork } from '../../../foundation/database/work/unit-of-work';
import { whole } from '../../../foundation/database/rows/damaged';
import { Messages } from '../../../messages/notes/messages.service';
import { Application } from '../application.entity';
import { ApplicationKind } from '../application-kind';
import { ApplicationSecrets } from '../application-secrets';
import { among, recordType } from '../application.record';
import { ApplicationReview } from './review.entity';

export interface ReviewResult {
  readonly needs: string[];
  readonly priority: keyof typeof priorities | null;
}

/** F4: the review and need assessment, saved as it grows by the one who handles the application. */
@Injectable()
export class Reviews {
  constructor(
    @InjectRepository(ApplicationReview) private readonly stored: Repository<ApplicationReview>,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly evidence: Evidence,
    private readonly kind: ApplicationKind,
    private readonly secrets: ApplicationSecrets,
    private readonly people: People,
    private readonly readable: ReadableRows,
    private readonly messages: Messages,
    private readonly openings: Openings,
  ) {}

  save(account: Account, id: string, form: ReviewForm): Promise<ActionAnswer<ApplicationState>> {
    const saved = this.unitOfWork.run(async (manager) => {
      const row = await lockById(manager, Application, id);
      const target = row ? this.kind.targetOf(row) : { ownerIds: [] };
      demand(account, 'application.review', target, `${recordType}:${id}`);
      if (!row) throw notFound();
      if (!among(applicationInReview, row.state) || row.assigneeId !== account.id)
        throw conflict('not_assignee', '只有正在办理的社工可以填写初核，请先受理，或请负责人改派。');
      const before = await manager.findOneBy(ApplicationReview, { applicationId: id });
      // A note that cannot be read is not written over.
      const theirs = before ? this.formOf(id, before) : {};
      const { version: _, base, seen, ...mine } = form;
      const sent = { version: form.version, base, seen };
      const edit = { kind: this.kind, row, sent, theirs, mine, of: ReviewForm };
      const review = this.reviewOf(id, account, await editOver(manager, edit));
      if (before) await manager.update(ApplicationReview, { applicationId: id }, review);
      else await manager.insert(ApplicationReview, review);
      const version = row.version + 1;
      await manager.update(Application, { id }, { version, updatedAt: this.clock.now() });
      const entry = { recordType, recordId: id, kind: 'changed', action: 'reviewSaved', account } as const;
      await this.evidence.append(manager, { ...entry, codes: { fields: changedNames(before, review) } });
      return { id, state: row.state, version };
    });
    return this.openings.saving(account, recordType, id, saved);
  }

  async view(applicationId: string, viewer: Account): Promise<ReviewView | null> {
    const row = await this.stored.findOneBy({ applicationId });
    if (!row || sightOf(viewer.role, 'note') !== 'plain') return null;
    const { noteSealed, reviewerId, savedAt, applicationId: _, ...given } = row;
    const reviewer = (await this.people.byIds([reviewerId])).get(reviewerId);
    return {
      ...(withoutNulls({ ...given, needs: whole(given.needs) }) as Partial<ReviewView>),
      note: this.noteOf(applicationId, noteSealed),
      reviewerName: reviewer?.displayName ?? null,
      savedAt: savedAt.toISOString(),
    };
  }

  /** What a hospital has told already; all else is the reviewer's own to find out (LN/8). */
  async prefill(
    manager: EntityManager,
    applicationId: string,
    needs: string[],
    toldBy: string,
  ): Promise<void> {
    const told = { ...emptyReview, applicationId, needs, reviewerId: toldBy, savedAt: this.clock.now() };
    await manager.insert(ApplicationReview, told);
  }

  /**
   * The review of a merged application: the surviving one's own where it has none; else the stricter answers to whether
   * somebody wants it, and the words as a note. Gives the names of what has changed.
   */
  async join(
    manager: EntityManager,
    account: Account,
    from: Pick<Application, 'id' | 'number'>,
    into: Pick<Application, 'id' | 'open'>,
  ): Promise<string[]> {
    const told = await manager.findOneBy(ApplicationReview, { applicationId: from.id });
    if (!told) return [];
    const note = opened(() => this.secrets.openWords(told.noteSealed, placeOf(from.id)));
    const own = await manager.findOneBy(ApplicationReview, { applicationId: into.id });
    if (!own) {
      const noteSealed = this.secrets.sealWords(note, placeOf(into.id));
      await manager.insert(ApplicationReview, { ...told, applicationId: into.id, noteSealed });
      return ['review'];
    }
    const body = joinedWords(told, from.number, note);
    await this.messages.add(manager, { recordType, recordId: into.id, kind: 'note', body, author: account });
    const names = willingnessFields.filter((name) => stricter(name, own[name], told[name]) !== own[name]);
    if (!into.open || !names.length) return [];
    const held = names.map((name) => [name, stricter(name, own[name], told[name])] as const);
    await manager.update(ApplicationReview, { applicationId: into.id }, Object.fromEntries(held));
    return names;
  }

  /** What a registered case takes over: the needs and how urgent they are. */
  async resultOf(manager: EntityManager, applicationId: string): Promise<ReviewResult> {
    const row = await manager.findOneBy(ApplicationReview, { applicationId });
    return { needs: row?.needs ?? [], priority: (row?.priority ?? null) as ReviewResult['priority'] };
  }

  private formOf(id: string, { noteSealed, ...row }: ApplicationReview): object {
    const given = Object.fromEntries(assessed.map((name) => [name, row[name]]));
    return { ...given, note: this.secrets.openWords(noteSealed, placeOf(id)) };
  }

  private noteOf(applicationId: string, sealed: string | null): string | undefined {
    const open = () => this.secrets.openWords(sealed, placeOf(applicationId));
    return this.readable.part<string | undefined>(
      'application_reviews',
      applicationId,
      open,
      unreadableWords,
    );
  }

  private reviewOf(
    applicationId: string,
    account: Account,
    form: Omit<ReviewForm, 'version'>,
  ): ApplicationReview {
    return {
      applicationId,
      identityCheck: form.identityCheck ?? null,
      residenceVerified: form.residenceVerified ?? null,
      livesAtHome: form.livesAtHome ?? null,
      needs: form.needs ?? [],
      priority: form.priority ?? null,
      assessedSuitable: form.assessedSuitable ?? null,
      personWillingness: form.personWillingness ?? null,
      guardianWillingness: form.guardianWillingness ?? null,
      noteSealed: this.secrets.sealWords(form.note, placeOf(applicationId)),
      reviewerId: account.id,
      savedAt: this.clock.now(),
    };
  }
}

const placeOf = (applicationId: string) => `application_reviews.note:${applicationId}`;

/** What the review of a merged application said, in words. */
function joinedWords(
  { personWillingness, guardianWillingness: guardian }: ApplicationReview,
  number: string | null,
  note: string | undefined,
): string {
  const [person, family]: readonly Readonly<Record<string, string>>[] = [willingness, guardianWillingness];
  const said = [
    personWillingness && `本人意愿：${person?.[personWillingness] ?? personWillingness}`,
    guardian && `监护人意愿：${family?.[guardian] ?? guardian}`,
    note,
  ].filter(Boolean);
  return said.length ? `并入的申请${number ?? ''}的初核：\n${said.join('\n')}` : '';
}

const emptyReview = {
  identityCheck: null,
  residenceVerified: null,
  livesAtHome: null,
  priority: null,
  assessedSuitable: null,
  personWillingness: null,
  guardianWillingness: null,
  noteSealed: null,
} as const;

function withoutNulls(values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

const assessed = [
  'identityCheck',
  'residenceVerified',
  'livesAtHome',
  'needs',
  'priority',
  'assessedSuitable',
  'personWillingness',
  'guardianWillingness',
] as const;

/** Names of what changed, never values. */
function changedNames(before: ApplicationReview | null, after: ApplicationReview): string {
  return assessed.filter((name) => JSON.stringify(before?.[name]) !== JSON.stringify(after[name])).join(',');
}

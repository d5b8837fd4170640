import type { ConsentView } from '@jingkang/shared/api/applications';
import type { Account } from '@jingkang/shared/access/scope';
import { unreadableWords } from '@jingkang/shared/api/unreadable';
import type { ConsentForm } from '@jingkang/shared/forms/consent-evidence';
import { pagesOf } from '@jingkang/shared/signing/pages';
import { consentWays } from '@jingkang/shared/terms';
import {
  type ConsentItem,
  consentText,
  consentTextAsOneString,
  requiredConsentItems,
} from '@jingkang/shared/texts/consent';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, Repository } from 'typeorm';
import { Attachments } from '../../../messages/attachments/attachments.service';
import { Clock } from '../../../foundation/clock/clock';
import { fingerprint } from '../../../foundation/crypto/fingerprint';
import { newId } from '../../../foundation/clock/ids';
import { ReadableRows } from '../../../foundation/records/readable-rows';
import { conflict, invalid } from '../../../foundation/refusals/refusal';
import { ApplicationSecrets } from '../application-secrets';
import { recordType } from '../application.record';
import { Consent } from './consent.entity';

/** When a consent was given that is recorded later, and the hash of the wording it was given to. */
export interface GivenElsewhere {
  readonly textHash: string;
  readonly at: Date;
}

/** Of the wording that holds now. */
export const consentTextHash = (): string => fingerprint(consentTextAsOneString());

/** Evidence of consent: what was agreed to, in which wording, how, and recorded by whom (F7). */
@Injectable()
export class Consents {
  constructor(
    @InjectRepository(Consent) private readonly stored: Repository<Consent>,
    private readonly clock: Clock,
    private readonly secrets: ApplicationSecrets,
    private readonly attachments: Attachments,
    private readonly readable: ReadableRows,
  ) {}

  /** Refuses what is no evidence: an older wording, a missing item, a way without its proof. */
  async check(manager: EntityManager, applicationId: string, form: ConsentForm, own: boolean): Promise<void> {
    if (form.textVersion !== consentText.version)
      throw conflict('consent_version', '同意书的内容有更新，请重新看过再勾选。');
    if (!requiredConsentItems.every((item) => form.items.includes(item)))
      throw invalid({ 'consent.items': '带“必须”的事项都要同意，才能办理。' });
    if (own !== (form.way === 'electronic'))
      throw invalid({ 'consent.way': own ? '请逐项勾选同意。' : '请选纸质签字扫描，或口头同意有人见证。' });
    if (form.way === 'spoken_witnessed' && !form.witness)
      throw invalid({ 'consent.witness': '口头同意要有见证人，请填写见证人姓名。' });
    if (form.way === 'paper_scan') await this.checkScans(manager, applicationId, form);
  }

  async record(
    manager: EntityManager,
    applicationId: string,
    form: ConsentForm,
    by: Pick<Account, 'id' | 'role'>,
    given?: GivenElsewhere,
  ): Promise<string> {
    const id = newId();
    const [attachmentId = null, ...furtherPageIds] = form.way === 'paper_scan' ? pagesOf(form) : [];
    const pages = attachmentId ? [attachmentId, ...furtherPageIds] : [];
    await this.attachments.submit(manager, { recordType, recordId: applicationId }, { ids: pages });
    await manager.insert(Consent, {
      id,
      applicationId,
      way: form.way,
      textVersion: form.textVersion,
      textHash: given?.textHash ?? consentTextHash(),
      items: form.items,
      witnessSealed:
        form.way === 'spoken_witnessed' ? this.secrets.sealWords(form.witness, placeOf(id)) : null,
      attachmentId,
      furtherPageIds: furtherPageIds.length ? furtherPageIds : null,
      recordedById: by.id,
      recordedByRole: by.role,
      givenAt: given?.at ?? this.clock.now(),
    });
    return id;
  }

  of(applicationId: string): Promise<Consent[]> {
    return this.stored.find({ where: { applicationId }, order: { id: 'ASC' } });
  }

  witnessOf(row: Consent): string | undefined {
    const open = () => this.openWitness(row) || undefined;
    return this.readable.part<string | undefined>(table, row.id, open, unreadableWords);
  }

  /** Empty where there was none; refused where it does not open. */
  openWitness({ id, witnessSealed }: Consent): string {
    return this.secrets.openWords(witnessSealed, placeOf(id)) ?? '';
  }

  /** What was agreed to, in words. */
  titlesOf({ id, items }: Consent): string[] {
    const titles = () => items.map((item) => consentText.items[item as ConsentItem]?.title ?? item);
    return this.readable.part(table, id, titles, [unreadableWords]);
  }

  view(row: Consent): ConsentView {
    return {
      textVersion: row.textVersion,
      wayLabel: consentWays[row.way],
      itemTitles: this.titlesOf(row),
      givenAt: row.givenAt.toISOString(),
      attachmentId: row.attachmentId,
      furtherPageIds: row.furtherPageIds ?? [],
    };
  }

  private async checkScans(manager: EntityManager, recordId: string, form: ConsentForm): Promise<void> {
    const ids = pagesOf(form);
    const held = await this.attachments.holdsAll(manager, ids, { recordType, recordId }, 'paper_consent');
    if (!held) throw invalid({ 'consent.attachmentId': '请先上传签字的同意书照片。' });
  }
}

const table = 'consents';
const placeOf = (id: string) => `consents.witness:${id}`;

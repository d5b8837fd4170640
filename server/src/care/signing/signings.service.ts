import type { Account } from '@jingkang/shared/access/scope';
import type { SigningForm } from '@jingkang/shared/forms/signing';
import { sameName } from '@jingkang/shared/forms/typed/names';
import { type SigningFacts, signingFacts } from '@jingkang/shared/signing/signing-facts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RecordRef } from '../../messages/attachments/attachment.entity';
import { Attachments } from '../../messages/attachments/attachments.service';
import type { Device } from '../../foundation/http/sessions/client-kind';
import { Clock } from '../../foundation/clock/clock';
import { FieldCipher } from '../../foundation/crypto/field-cipher';
import { fingerprint } from '../../foundation/crypto/fingerprint';
import { RegisteredPeople } from '../../intake/applications/registered-people.service';
import { type Bundle, type BundledSigner, bundleHashOf, filesOf } from './bundle';

/** How something is signed, besides by whom. */
export interface SigningWay {
  readonly way: Bundle['way'];
  /** Each signer draws a signature. */
  readonly drawn: boolean;
  /** The pages of what was signed on paper. */
  readonly pages?: readonly string[];
  readonly witness?: string | undefined;
  readonly device: Device;
}

export interface SignedText {
  readonly textHash: string;
  readonly textVersion: string;
  readonly items: readonly string[];
}

/** Columns of a record that something was signed on. */
export interface SignedColumns {
  readonly capacity: Bundle['capacity'];
  readonly noPersonReason: Bundle['noPersonReason'];
  readonly noGuardianReason: Bundle['noGuardianReason'];
  readonly way: Bundle['way'];
  readonly signersSealed: string;
  readonly attachmentId: string | null;
  readonly device: string;
  readonly bundleHash: string;
  /** When; a column of another name on each record. */
  readonly at: Date;
}

/** What consents and agreements have in common: who signs, and what of it is kept as evidence. */
@Injectable()
export class Signings {
  constructor(
    private readonly attachments: Attachments,
    private readonly registered: RegisteredPeople,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /** The facts of the guards, from the form, the person's age and the files that lie there. */
  async factsOf(
    manager: EntityManager,
    ref: RecordRef,
    applicationId: string,
    form: SigningForm,
    how: SigningWay,
  ): Promise<SigningFacts & { readonly evidencePresent: boolean }> {
    const { birthDate, personName } = await this.registered.person(applicationId, manager);
    const isNamed = (name: string) => personName === undefined || sameName(name, personName);
    return {
      ...signingFacts(form, { birthDate, today: this.clock.today(), isNamed }),
      evidencePresent: await this.isEvident(manager, ref, form, how),
    };
  }

  /** The bundle of what is signed now, whose files stay from then on; its place is the record's sealed column, such as `agreements.signers`. */
  async bundled(
    manager: EntityManager,
    account: Account,
    ref: RecordRef,
    place: string,
    text: SignedText,
    form: SigningForm,
    how: SigningWay,
  ): Promise<SignedColumns> {
    const at = this.clock.now();
    const bundle: Bundle = {
      textHash: text.textHash,
      textVersion: text.textVersion,
      items: text.items,
      capacity: form.capacity,
      noPersonReason: form.noPersonReason || null,
      noGuardianReason: form.noGuardianReason || null,
      signers: await this.signersOf(form, how),
      way: how.way,
      witness: (how.way === 'spoken_witnessed' && how.witness) || null,
      ...(await this.paperOf(how)),
      device: how.device,
      accountId: account.id,
      role: account.role,
      at: at.toISOString(),
    };
    await this.attachments.submit(manager, ref, { ids: filesOf(bundle).map(([id]) => id) });
    return {
      capacity: bundle.capacity,
      noPersonReason: bundle.noPersonReason,
      noGuardianReason: bundle.noGuardianReason,
      way: bundle.way,
      signersSealed: this.cipher.sealJson(bundle, `${place}:${ref.recordId}`),
      attachmentId: bundle.paperId,
      device: bundle.device,
      bundleHash: bundleHashOf(bundle),
      at,
    };
  }

  open(id: string, signersSealed: string | null, place: string): Bundle | undefined {
    return signersSealed != null ? this.cipher.openJson<Bundle>(signersSealed, `${place}:${id}`) : undefined;
  }

  private async paperOf({
    way,
    pages = [],
  }: SigningWay): Promise<Pick<Bundle, 'paperId' | 'paperHash' | 'furtherPages'>> {
    const hashed: { readonly id: string; readonly hash: string }[] = [];
    if (way === 'paper_scan') for (const id of pages) hashed.push({ id, hash: await this.fileHash(id) });
    const [first, ...furtherPages] = hashed;
    const paper = { paperId: first?.id ?? null, paperHash: first?.hash ?? null };
    return furtherPages.length ? { ...paper, furtherPages } : paper;
  }

  private async signersOf({ signers }: SigningForm, { drawn }: SigningWay): Promise<BundledSigner[]> {
    const bundled: BundledSigner[] = [];
    for (const { who, name, relation, signatureId } of signers) {
      const id = (drawn && signatureId) || null;
      const signatureHash = id ? await this.fileHash(id) : null;
      bundled.push({ who, name, relation: relation || null, signatureId: id, signatureHash });
    }
    return bundled;
  }

  private async isEvident(
    manager: EntityManager,
    ref: RecordRef,
    { signers }: SigningForm,
    { way, drawn, pages = [], witness }: SigningWay,
  ): Promise<boolean> {
    if (way === 'paper_scan') return this.attachments.holdsAll(manager, pages, ref, 'paper_consent');
    if (way === 'spoken_witnessed') return Boolean(witness);
    if (!drawn) return true;
    const ids = signers.map(({ signatureId }) => signatureId ?? '');
    if (new Set(ids).size !== ids.length) return false;
    for (const id of ids) if (!(await this.attachments.holds(manager, id, ref, 'signature'))) return false;
    return true;
  }

  private async fileHash(id: string): Promise<string> {
    return fingerprint(await this.attachments.bytesOf(id));
  }
}

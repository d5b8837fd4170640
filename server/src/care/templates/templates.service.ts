import { can, scopeOf, type Account } from '@jingkang/shared/access/scope';
import type { DocumentTemplateView } from '@jingkang/shared/api/document-templates';
import type { Readable } from '@jingkang/shared/api/unreadable';
import type { DocumentTemplateForm } from '@jingkang/shared/forms/document-templates';
import { contains, pathOf } from '@jingkang/shared/regions/codes';
import { codesOf, documentKinds } from '@jingkang/shared/terms';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, Repository } from 'typeorm';
import { refusalFor } from '../../foundation/records/access';
import { Clock } from '../../foundation/clock/clock';
import { Evidence } from '../../foundation/evidence/evidence';
import { canonicalJson, fingerprint } from '../../foundation/crypto/fingerprint';
import { Idempotency } from '../../foundation/http/idempotency';
import { newId } from '../../foundation/clock/ids';
import { ReadableRows } from '../../foundation/records/readable-rows';
import { invalid } from '../../foundation/refusals/refusal';
import { whole } from '../../foundation/database/rows/damaged';
import { Organizations } from '../../directory/institutions/organizations.service';
import { Regions } from '../../directory/regions/regions.service';
import { builtIn, type ContentOf, type TemplateKind } from './built-in';
import { DocumentTemplate } from './document-template.entity';
import { builtInView, templateView } from './template-views';

export const recordType = 'document_templates';

/** A model text as it is used: its words and what it is told apart by. */
export interface CurrentTemplate<Kind extends TemplateKind> {
  /** Undefined for the built-in text. */
  readonly id: string | undefined;
  readonly version: string;
  readonly content: ContentOf<Kind>;
  readonly hash: string;
}

/** Model texts of regions, versioned and inherited down the tree (LN/15). */
@Injectable()
export class Templates {
  constructor(
    @InjectRepository(DocumentTemplate) private readonly stored: Repository<DocumentTemplate>,
    private readonly clock: Clock,
    private readonly evidence: Evidence,
    private readonly idempotency: Idempotency,
    private readonly regions: Regions,
    private readonly organizations: Organizations,
    private readonly readable: ReadableRows,
  ) {}

  /** The text that holds in a region today: of the nearest region on the way up, the newest in effect. */
  async current<Kind extends TemplateKind>(
    kind: Kind,
    regionCode: string,
    manager: EntityManager = this.stored.manager,
  ): Promise<CurrentTemplate<Kind>> {
    const rows = await manager.findBy(DocumentTemplate, { kind });
    const [row] = inForce(rows, regionCode, this.clock.today());
    if (!row) return { id: undefined, ...builtIn[kind], hash: hashOf(builtIn[kind].content) };
    return {
      id: row.id,
      version: row.version,
      content: whole(row.content) as ContentOf<Kind>,
      hash: row.hash,
    };
  }

  /** Every version that concerns the asker's region, newest first, and the built-in ones. */
  async list(account: Account): Promise<{ items: Readable<DocumentTemplateView>[] }> {
    const own = await this.regionOf(account);
    const rows = await this.stored.find({
      order: { effectiveFrom: 'DESC', id: 'DESC' },
    });
    const concerned = rows.filter(
      ({ regionCode }) => own === undefined || contains(regionCode, own) || contains(own, regionCode),
    );
    const names = await this.regions.namesOf(concerned.map(({ regionCode }) => regionCode));
    const today = this.clock.today();
    const set = this.readable.of('document_templates', concerned, (row) => {
      const ofKind = rows.filter(({ kind }) => kind === row.kind);
      const current = inForce(ofKind, row.regionCode, today)[0] === row;
      return templateView(row, names.get(row.regionCode) ?? row.regionCode, current);
    });
    const kinds = codesOf(documentKinds);
    return { items: [...set, ...kinds.map((kind) => builtInView(kind, hashOf(builtIn[kind].content)))] };
  }

  create(account: Account, form: DocumentTemplateForm, key: string): Promise<{ id: string }> {
    const request = { key, sender: account.id, path: '/document-templates', body: form };
    return this.idempotency.once(request, async (manager) => {
      const target = { ownerIds: [], regionCode: form.regionCode };
      if (!can(account, 'template.manage', target))
        throw refusalFor(account, 'template.manage', `regions:${form.regionCode}`);
      await this.check(manager, form);
      const content = contentOf(form);
      const row = {
        id: newId(),
        kind: form.kind,
        regionCode: form.regionCode,
        version: form.version,
        title: form.title,
        content,
        effectiveFrom: form.effectiveFrom,
        hash: hashOf(content),
        createdById: account.id,
        createdAt: this.clock.now(),
      };
      await manager.insert(DocumentTemplate, row);
      await this.evidence.append(manager, {
        recordType,
        recordId: row.id,
        kind: 'changed',
        action: 'templateAdded',
        account,
        codes: { kind: row.kind, region: row.regionCode, version: row.version, hash: row.hash },
      });
      return { id: row.id };
    });
  }

  private async check(manager: EntityManager, form: DocumentTemplateForm): Promise<void> {
    const { kind, regionCode, effectiveFrom } = form;
    if (!(await this.regions.has(regionCode, manager)))
      throw invalid({ regionCode: '没有这个地区，请从列表里选择。' });
    if (effectiveFrom < this.clock.today())
      throw invalid({ effectiveFrom: '开始使用的日期不能早于今天，请改正。' });
    const version = form.version;
    const taken = await manager.existsBy(DocumentTemplate, { kind, regionCode, version });
    if (taken || version === builtIn[kind].version)
      throw invalid({ version: '这个版本号用过了，请换一个。' });
  }

  /** The region whose texts concern the asker; undefined for all of them. */
  private async regionOf(account: Account): Promise<string | undefined> {
    const scope = scopeOf(account, 'template.read');
    if (scope?.kind === 'region') return scope.regionCode;
    if (scope?.kind !== 'institution') return undefined;
    return (await this.organizations.find(scope.organizationId))?.regionCode;
  }
}

export const hashOf = (content: unknown): string => fingerprint(canonicalJson(content));

function inForce(rows: readonly DocumentTemplate[], regionCode: string, today: string): DocumentTemplate[] {
  const path = pathOf(regionCode);
  return rows
    .filter((row) => path.includes(row.regionCode) && row.effectiveFrom <= today)
    .sort(
      (a, b) =>
        b.regionCode.length - a.regionCode.length ||
        (a.effectiveFrom < b.effectiveFrom ? 1 : a.effectiveFrom > b.effectiveFrom ? -1 : 0) ||
        (a.id < b.id ? 1 : -1),
    );
}

function contentOf({
  kind,
  title,
  informedConsent,
  serviceAgreement,
}: DocumentTemplateForm): ContentOf<TemplateKind> {
  if (kind === 'informed_consent')
    return {
      title,
      intro: informedConsent?.intro ?? '',
      items: [...(informedConsent?.items ?? [])],
    };
  return { title, sections: [...(serviceAgreement?.sections ?? [])] };
}

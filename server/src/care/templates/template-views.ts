import type { DocumentTemplateView } from '@jingkang/shared/api/document-templates';
import { documentKinds } from '@jingkang/shared/terms';
import type { AgreementTemplate } from '@jingkang/shared/texts/service-agreement';
import type { Wording } from '@jingkang/shared/texts/wording';
import { builtIn, type TemplateKind } from './built-in';
import type { DocumentTemplate } from './document-template.entity';

/** A version of a region, and whether it is the one that holds there today. */
export function templateView(
  row: DocumentTemplate,
  regionName: string,
  current: boolean,
): DocumentTemplateView {
  return {
    id: row.id,
    kind: row.kind,
    kindLabel: documentKinds[row.kind],
    regionCode: row.regionCode,
    regionName,
    version: row.version,
    title: row.title,
    effectiveFrom: row.effectiveFrom,
    hash: row.hash,
    createdAt: row.createdAt.toISOString(),
    current,
    sections: sectionsOf(row.content as Wording | AgreementTemplate),
  };
}

export function builtInView(kind: TemplateKind, hash: string): DocumentTemplateView {
  const { version, content } = builtIn[kind];
  return {
    id: null,
    kind,
    kindLabel: documentKinds[kind],
    regionCode: null,
    regionName: '全国',
    version,
    title: content.title,
    effectiveFrom: null,
    hash,
    createdAt: null,
    current: true,
    sections: sectionsOf(content),
  };
}

function sectionsOf(content: Wording | AgreementTemplate): DocumentTemplateView['sections'] {
  if ('sections' in content) return content.sections;
  const items = content.items.map(({ title, ...item }) => ({ heading: title, ...item }));
  return [{ heading: '开头的说明', body: content.intro }, ...items];
}

import type { DocumentTemplateView } from '@jingkang/shared/api/document-templates';

/** A version as the inputs of the next one: of a consent the first section is its introduction. */
export function contentOf({ kind, sections }: DocumentTemplateView) {
  if (kind === 'service_agreement')
    return { serviceAgreement: { sections: sections.map(({ heading, body }) => ({ heading, body })) } };
  const [intro, ...items] = sections;
  return {
    informedConsent: {
      intro: intro?.body,
      items: items.map(({ heading, ...item }) => ({ ...item, title: heading })),
    },
  };
}

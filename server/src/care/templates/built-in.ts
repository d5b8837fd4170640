import type { documentKinds } from '@jingkang/shared/terms';
import type { InformedItemCode } from '@jingkang/shared/texts/consent-items';
import { informedConsentText } from '@jingkang/shared/texts/informed-consent';
import { type AgreementTemplate, serviceAgreementText } from '@jingkang/shared/texts/service-agreement';
import type { Wording } from '@jingkang/shared/texts/wording';

export type TemplateKind = keyof typeof documentKinds;

interface Contents {
  readonly informed_consent: Wording<InformedItemCode>;
  readonly service_agreement: AgreementTemplate;
}
export type ContentOf<Kind extends TemplateKind> = Contents[Kind];

/** The texts for the whole country, which hold where no region has set its own. */
export const builtIn: {
  readonly [Kind in TemplateKind]: { readonly version: string; readonly content: ContentOf<Kind> };
} = {
  informed_consent: { version: informedConsentText.version, content: informedConsentText.wording },
  service_agreement: serviceAgreementText,
};

import type { ApplicationForm } from '@jingkang/shared/forms/application';
import { informationItems } from '@jingkang/shared/terms';

type FieldName = keyof ApplicationForm;

/**
 * What may be corrected on the spot, by what was asked. The region stays, because it decides who handles the
 * application: a move is told in words. The rest is answered in words or by a photo.
 */
const fieldsOfItem: Readonly<Partial<Record<keyof typeof informationItems, readonly FieldName[]>>> = {
  identity_document: ['documentType', 'documentNumber'],
  residence: ['communityName', 'address'],
  contact: ['contactPhone'],
  need: ['needs'],
};

const fieldsOfLabel: Readonly<Record<string, readonly FieldName[]>> = Object.fromEntries(
  Object.entries(fieldsOfItem).map(([item, fields]) => [
    informationItems[item as keyof typeof informationItems],
    fields,
  ]),
);

/** The fields for the items of a request, which are named in words. */
export const fieldsAsked = (items: readonly string[]): FieldName[] =>
  items.flatMap((item) => fieldsOfLabel[item] ?? []);

/** The whole form with the corrections in it; nothing when nothing was corrected. */
export function correctedForm(
  before: Readonly<Record<string, unknown>>,
  answers: Readonly<Record<string, unknown>>,
  asked: readonly FieldName[],
): ApplicationForm | undefined {
  const changed = asked.filter((name) => JSON.stringify(answers[name]) !== JSON.stringify(before[name]));
  if (!changed.length) return undefined;
  const corrections = Object.fromEntries(changed.map((name) => [name, answers[name]]));
  return { ...before, ...corrections } as ApplicationForm & typeof before;
}

/** One value of a signed record, written so that it says something else and still reads well. */
export interface Forgery {
  readonly table: string;
  readonly column: string;
  readonly change: (value: string) => string;
}

/** The same text with another character in its middle. */
export const nudged = (text: string) => {
  const at = Math.floor(text.length / 2);
  return `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
};
const later = (at: string) => String(Number(at) + 1);
const always = (value: string) => () => value;

const ofTable = (table: string, changes: Readonly<Record<string, Forgery['change']>>): Forgery[] =>
  Object.entries(changes).map(([column, change]) => ({ table, column, change }));

export const forgeries: readonly Forgery[] = [
  ...ofTable('assessments', {
    answers_sealed: nudged,
    opinion_sealed: nudged,
    members: (members) => members.replace('psychiatrist', 'nurse'),
    assessed_on: always('2026-01-01'),
    content_hash: nudged,
  }),
  ...ofTable('case_consents', {
    wording: (wording) => wording.replace('健康', '建康'),
    text_hash: nudged,
    text_version: nudged,
    signers_sealed: nudged,
    bundle_hash: nudged,
    items: always('["health_data","service_and_risk","named_institution","research"]'),
    capacity: always('limited'),
    given_at: later,
    recorded_by_id: nudged,
  }),
  ...ofTable('agreements', {
    text_sealed: nudged,
    text_hash: nudged,
    signers_sealed: nudged,
    number: nudged,
    document_hash: nudged,
    ends_on: always('2037-11-30'),
    person_signed_at: later,
  }),
  ...ofTable('document_templates', { content: (content) => content.replace('决定', '决走') }),
];

export const nameOf = ({ table, column }: Forgery) => `${table}.${column}: forged`;

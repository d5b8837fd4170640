import type { ApplicationForm } from '../forms/application';
import { mergeRules } from './rules';

type Name = keyof ApplicationForm;
export type Fields = Partial<ApplicationForm>;

/** Somebody else who may be asked about the person: the contact of an application that was merged. */
export interface OtherContact {
  readonly name: string | undefined;
  readonly relation: ApplicationForm['relation'] | undefined;
  readonly phone: string;
}

export interface Together {
  readonly fields: Fields;
  readonly otherContacts: readonly OtherContact[];
  /** Wishes that cannot all be kept; somebody has to ask before anybody calls. */
  readonly differing: readonly Name[];
}

type Values = Record<string, unknown>;
const named = (rule: (typeof mergeRules)[Name]) =>
  (Object.keys(mergeRules) as Name[]).filter((name) => mergeRules[name] === rule);

const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
const listOf = (fields: Fields, name: Name) => (fields[name] ?? []) as readonly string[];

/** What holds for an application and all that was merged into it: the stricter wish, and nothing is lost. */
export function together(own: Fields, merged: readonly Fields[]): Together {
  return merged.reduce<Together>(joined, { fields: own, otherContacts: [], differing: [] });
}

function joined({ fields, otherContacts, differing }: Together, other: Fields): Together {
  const values: Values = { ...fields };
  for (const name of named('fill')) if (isEmpty(values[name])) values[name] = other[name];
  if (isEmpty(fields.documentNumber) && !isEmpty(other.documentNumber))
    for (const name of named('withNumber')) values[name] = other[name];
  for (const name of named('either')) values[name] = fields[name] === true || other[name] === true;
  for (const name of named('union')) values[name] = union(listOf(fields, name), listOf(other, name));
  for (const name of named('sentences')) values[name] = sentences(fields[name], other[name]);
  const apart = [...differing];
  for (const name of named('common')) {
    const [one, two] = [listOf(fields, name), listOf(other, name)];
    const common = one.length && two.length ? one.filter((code) => two.includes(code)) : union(one, two);
    values[name] = common.length ? common : union(one, two);
    if (!common.length && one.length && !apart.includes(name)) apart.push(name);
  }
  if (values.doNotVisit) values.contactWays = listOf(values, 'contactWays').filter((way) => way !== 'visit');
  return {
    fields: Object.fromEntries(
      Object.entries(values).filter(([, value]) => !isEmpty(value) && value !== false),
    ),
    otherContacts: withContact(fields, otherContacts, other),
    differing: apart,
  };
}

const union = (one: readonly string[], two: readonly string[]) => [...new Set([...one, ...two])];

function sentences(one: unknown, two: unknown): string | undefined {
  const said = [one, two].filter((text): text is string => typeof text === 'string' && text !== '');
  return [...new Set(said)].join('\n') || undefined;
}

/** One who is known already, by name and phone, is not told twice. */
function withContact(own: Fields, known: readonly OtherContact[], other: Fields): readonly OtherContact[] {
  const contact = contactOf(other);
  if (!contact) return known;
  const same = [contactOf(own), ...known].some(
    (one) => one?.phone === contact.phone && one.name === contact.name && one.relation === contact.relation,
  );
  return same ? known : [...known, contact];
}

const contactOf = ({ contactName, relation, contactPhone }: Fields): OtherContact | undefined =>
  contactPhone ? { name: contactName, relation, phone: contactPhone } : undefined;

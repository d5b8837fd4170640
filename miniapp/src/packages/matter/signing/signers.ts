import type { SigningNeedsView } from '@jingkang/shared/api/signing';
import type { SignerForm, SigningForm } from '@jingkang/shared/forms/signing';
import { noGuardianReasons, noPersonReasons, type Labels } from '@jingkang/shared/terms';
import type { Stroke } from '../../../platform/element-props';
import { isSignature } from '../../../signature/ink';

/** Those who may sign: the person and two guardians. */
export const signerKeys = ['person', 'guardian', 'secondGuardian'] as const;
export type SignerKey = (typeof signerKeys)[number];
export const signerNames: Readonly<Record<SignerKey, string>> = {
  person: '本人',
  guardian: '监护人',
  secondGuardian: '第二位监护人',
};
export const answers = { yes: '同意', no: '不同意' } as const;

type Values = Readonly<Record<string, unknown>>;
type Needs = Pick<SigningNeedsView, 'guardianRequired' | 'drawnSignatures' | 'ageBand'>;
export type Signatures<Kind> = Readonly<Partial<Record<SignerKey, Kind>>>;
export type SigningAnswers = Omit<SigningForm, 'version' | 'textHash'>;

const textOf = (values: Values, name: string) =>
  typeof values[name] === 'string' ? (values[name] as string) : '';

/** In the order of the keys, however they were chosen. */
export const signersIn = ({ who }: Values): SignerKey[] =>
  signerKeys.filter((key) => Array.isArray(who) && who.includes(key));

const guardiansIn = (values: Values) => signersIn(values).filter((key) => key !== 'person');

/** Two guardians may be of two minds; whoever signs alone agrees by signing. */
export const asksAgreement = (values: Values): boolean => guardiansIn(values).length > 1;
export const agrees = (values: Values, key: SignerKey): boolean =>
  key === 'person' || !asksAgreement(values) || values[`${key}Agrees`] === 'yes';

export const needsGuardian = (values: Values, { guardianRequired }: Needs): boolean =>
  guardianRequired || (textOf(values, 'capacity') !== '' && values.capacity !== 'full');

const among = (labels: Labels, fits: (code: string) => boolean): Labels =>
  Object.fromEntries(Object.entries(labels).filter(([code]) => fits(code)));

/** The reasons that can be true after what was answered (民法典 19–22). */
export const personReasons = (values: Values, needs: Needs): Labels =>
  among(noPersonReasons, (code) => {
    if (code === 'cannot_express') return values.capacity !== 'full';
    const mayBeMinor = needs.guardianRequired || (needs.ageBand === null && values.capacity !== 'full');
    return code !== 'minor' || mayBeMinor;
  });
export const guardianReasons = (values: Values, needs: Needs): Labels =>
  among(noGuardianReasons, (code) => code !== 'full_capacity' || !needsGuardian(values, needs));

/** What is still to be answered, a sentence per input. The rules about names are the form's own. */
export function missingIn(
  values: Values,
  needs: Needs,
  written: Signatures<readonly Stroke[]>,
): Record<string, string> {
  const missing: Record<string, string> = {};
  const signers = signersIn(values);
  const guardian = guardiansIn(values).length > 0;
  if (!textOf(values, 'capacity')) missing.capacity = '请选一项。拿不准，请问社工。';
  if (!signers.length) missing.who = '请选谁来签。';
  else if (!guardian && needsGuardian(values, needs)) missing.who = '要由监护人来签，请选上监护人。';
  if (!signers.includes('person') && !(textOf(values, 'noPersonReason') in personReasons(values, needs)))
    missing.noPersonReason = '请选本人不签的原因。';
  if (!guardian && !(textOf(values, 'noGuardianReason') in guardianReasons(values, needs)))
    missing.noGuardianReason = '请选监护人不签的原因。';
  for (const key of signers) {
    if (!textOf(values, `${key}Name`).trim()) missing[`${key}Name`] = `请写${signerNames[key]}的姓名。`;
    const asked = key !== 'person' && asksAgreement(values);
    if (asked && !textOf(values, `${key}Agrees`)) missing[`${key}Agrees`] = '请选同意，或不同意。';
    if (needs.drawnSignatures && agrees(values, key) && !isSignature(written[key] ?? []))
      missing[`${key}Signature`] = '请写上名字。';
  }
  return missing;
}

/** The answers as the form of a signing takes them. */
export function signingOf(values: Values, signatureIds: Signatures<string>): SigningAnswers {
  const signers = signersIn(values).map((key): SignerForm => {
    const relation = textOf(values, `${key}Relation`) as NonNullable<SignerForm['relation']>;
    const signatureId = signatureIds[key];
    return {
      who: key === 'person' ? 'person' : 'guardian',
      name: textOf(values, `${key}Name`).trim(),
      ...(key !== 'person' && relation ? { relation } : {}),
      agrees: agrees(values, key),
      ...(signatureId ? { signatureId } : {}),
    };
  });
  const reason = <Code>(name: string) => textOf(values, name) as Code;
  return {
    capacity: textOf(values, 'capacity') as SigningAnswers['capacity'],
    signers,
    ...(signersIn(values).includes('person')
      ? {}
      : { noPersonReason: reason<NonNullable<SigningAnswers['noPersonReason']>>('noPersonReason') }),
    ...(guardiansIn(values).length
      ? {}
      : { noGuardianReason: reason<NonNullable<SigningAnswers['noGuardianReason']>>('noGuardianReason') }),
  };
}

/** Sentences come back as `signers.0.name` and belong beside the input of that signer. */
export function besideSigners(
  values: Values,
  problems: Readonly<Record<string, string>>,
): Record<string, string> {
  const keys = signersIn(values);
  const inputOf: Readonly<Record<string, string>> = {
    name: 'Name',
    relation: 'Relation',
    agrees: 'Agrees',
    signatureId: 'Signature',
  };
  return Object.fromEntries(
    Object.entries(problems).map(([path, words]): [string, string] => {
      const [, at, part = ''] = /^signers\.(\d+)\.(\w+)$/.exec(path) ?? [];
      const key = at === undefined ? undefined : keys[Number(at)];
      return [key ? `${key}${inputOf[part] ?? 'Name'}` : path === 'signers' ? 'who' : path, words];
    }),
  );
}

import { foldCode, foldCopied, foldDiagnosis, foldNotice, foldRecordNumber, foldWord } from './codes';
import { foldName } from './names';
import { foldPhone } from './phones';
import { foldLine, foldText } from './texts';

type Form = Readonly<Record<string, unknown>>;
type Fold = (typed: string, form: Form) => string;

const asIs: Fold = (typed) => typed;

/** What is sought is folded as what it is compared with. */
const soughtAs = new Map<unknown, Fold>([
  ['document', foldCode],
  ['name', foldName],
  ['phone', foldPhone],
  ['number', foldRecordNumber],
]);

/** How each kind of what people type is set right before it is judged, stored and hashed. */
export const folds = {
  phone: foldPhone,
  code: foldCode,
  copied: foldCopied,
  word: foldWord,
  diagnosis: foldDiagnosis,
  notice: foldNotice,
  sought: (typed, form) => (soughtAs.get(form.by) ?? foldLine)(typed, form),
  name: foldName,
  line: foldLine,
  text: foldText,
  /** A password is what was typed, to the last character. */
  secret: asIs,
  /** Chosen from a list, ticked, counted or made by a program: nobody types it. */
  picked: asIs,
} as const satisfies Readonly<Record<string, Fold>>;

export type TypedKind = keyof typeof folds;

/** The kind of each rule that a field is written with. A field without one fails the walk over all forms. */
export const kindOfRule: Readonly<Record<string, TypedKind>> = {
  mobile: 'phone',
  phone: 'phone',
  publicPhone: 'phone',
  oneTimeCode: 'code',
  documentNumber: 'code',
  disabilityCertificate: 'code',
  uscc: 'code',
  copiedCode: 'copied',
  userName: 'word',
  identifier: 'word',
  icd10: 'diagnosis',
  noticeNumber: 'notice',
  sought: 'sought',
  personName: 'name',
  line: 'line',
  holidayRows: 'line',
  text: 'text',
  secret: 'secret',
  newPassword: 'secret',
  token: 'picked',
  textHash: 'picked',
  listedCode: 'picked',
  recordId: 'picked',
  recordIds: 'picked',
  pages: 'picked',
  regionCode: 'picked',
  townshipCode: 'picked',
  anyRegionCode: 'picked',
  dateOnly: 'picked',
  timeOfDay: 'picked',
  choice: 'picked',
  choices: 'picked',
  flag: 'picked',
  mustAgree: 'picked',
  wholeNumber: 'picked',
  coordinate: 'picked',
  jsonObject: 'picked',
  nested: 'picked',
  nestedList: 'picked',
};

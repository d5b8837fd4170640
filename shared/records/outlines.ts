/** What every screen must know of a kind of record: it lies in every bundle, so no lifecycle is in it. */
export interface RecordOutline {
  /** What colleagues call it among other kinds. */
  readonly label: string;
  /** The path of its records, in the API and in the console. */
  readonly collection: `/${string}`;
  /** The kind that it is a part of: both change together on a screen. */
  readonly within?: string;
  /** Where a notice leads in the console: its queue, that queue with all that is under way, a page, or its case. */
  readonly opens: 'queue' | 'all' | 'page' | 'case';
  /** The page of the mini-program on which the person concerned reads it. */
  readonly page?: string;
  /** The word of its lines in 我的事项. */
  readonly matter?: string;
  /** An account can hold it as open work. */
  readonly held?: true;
}

/** Every kind of record, in the order in which a person meets them. */
export const records = {
  applications: {
    label: '申请',
    collection: '/applications',
    opens: 'all',
    page: 'application',
    matter: 'application',
    held: true,
  },
  need_reports: {
    label: '上报',
    collection: '/need-reports',
    opens: 'all',
    page: 'need-report',
    matter: 'needReport',
    held: true,
  },
  hospital_referrals: {
    label: '医院转介',
    collection: '/hospital-referrals',
    opens: 'queue',
    held: true,
  },
  cases: {
    label: '个案',
    collection: '/cases',
    opens: 'queue',
    page: 'case',
    matter: 'case',
    held: true,
  },
  allocations: { label: '分派', collection: '/allocations', within: 'cases', opens: 'queue' },
  consents: { label: '同意书', collection: '/consents', within: 'cases', opens: 'case', page: 'consent' },
  assessments: {
    label: '评估',
    collection: '/assessments',
    within: 'cases',
    opens: 'page',
    page: 'assessment',
    held: true,
  },
  agreements: { label: '协议', collection: '/agreements', within: 'cases', opens: 'case', page: 'agreement' },
  feedback: { label: '反馈', collection: '/feedback', opens: 'all', page: 'feedback', matter: 'feedback' },
} as const satisfies Readonly<Record<string, RecordOutline>>;

type Records = typeof records;
/** Its name in evidence, notices and messages. */
export type RecordType = keyof Records;
export type RecordCollection = Records[RecordType]['collection'];

/** The kinds that belong to a case. */
export type PartOfCase = RecordTypeWith<{ within: 'cases' }>;

/** What a notice tells of: a record, the own account, or what waits to be arranged anew. */
export type NoticedType = RecordType | 'accounts' | 'held_work';

/** The kinds whose outline has this. */
export type RecordTypeWith<Part extends Partial<RecordOutline>> = {
  [Name in RecordType]: Records[Name] extends Part ? Name : never;
}[RecordType];

type ValueOf<Part extends keyof RecordOutline> = Extract<
  Records[RecordType],
  Readonly<Record<Part, string>>
>[Part];
export type MatterKind = ValueOf<'matter'>;
export type PersonPage = ValueOf<'page'>;

export const recordTypes = Object.keys(records) as RecordType[];
export const isRecordType = (name: string): name is RecordType =>
  (recordTypes as readonly string[]).includes(name);

const outlineOf: Readonly<Record<RecordType, RecordOutline>> = records;

export const partsOfCase = recordTypes.filter((name): name is PartOfCase => 'within' in records[name]);

/** The page on which the person concerned reads it, where there is one. */
export const pageOf = (name: NoticedType): PersonPage | undefined =>
  isRecordType(name) ? (outlineOf[name].page as PersonPage | undefined) : undefined;
export const personPages = recordTypes.flatMap((name) => pageOf(name) ?? []);
export const pageOfMatter = (matter: MatterKind): PersonPage | undefined =>
  recordTypes.flatMap((name) => (outlineOf[name].matter === matter ? (pageOf(name) ?? []) : []))[0];

/** The collections that change together on a screen: what belongs to one case, or this one alone. */
export function collectionsWith(collection: string): readonly string[] {
  const whole = (name: RecordType) => outlineOf[name].within ?? name;
  const own = recordTypes.find((name) => records[name].collection === collection);
  if (!own) return [collection];
  return recordTypes.flatMap((name) => (whole(name) === whole(own) ? [records[name].collection] : []));
}

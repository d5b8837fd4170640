import type { Row, Stored, TableName } from '../stored';
import { actionsOf, historyOf, type Invariant, type Seen } from './kinds';

const parts = [
  ['cases', 'cases'],
  ['consents', 'case_consents'],
  ['assessments', 'assessments'],
  ['agreements', 'agreements'],
  ['allocations', 'allocations'],
] as const;

const recordsOf = (now: Stored, row: Row) =>
  parts.flatMap(([type, table]) =>
    now.tables[table]
      .filter((one) => (type === 'cases' ? one.id : one.case_id) === row.id)
      .map((one) => [type, one.id] as const),
  );

/** Once consent is withdrawn, no member of staff opens the case or anything of it. */
const stopsAccess: Invariant = {
  name: 'withdrawn-stays-closed',
  basis: '个人信息保护法/15, 个人信息保护法/47',
  broken: ({ now }) =>
    now.tables.cases.flatMap((row) => {
      const stopped = actionsOf(now, 'cases', row.id).find((one) => one.action === 'stop-on-withdrawal');
      if (!stopped) return row.access_ended ? [`cases:${row.id} is shut without a withdrawal`] : [];
      if (!row.access_ended) return [`cases:${row.id} is still open to staff`];
      return recordsOf(now, row).flatMap(([type, id]) =>
        historyOf(now, type, id)
          .filter((one) => ['opened', 'revealed'].includes(one.kind) && one.at > stopped.at)
          .filter((one) => !['applicant', 'committee_worker'].includes(one.role))
          .map((one) => `${type}:${id} was ${one.kind} by ${one.role} after the withdrawal`),
      );
    }),
};

/** The applications of a case, merged ones and chains too. */
function applicationsOf(now: Stored, applicationId: string): Row[] {
  const into = (id: string): Row[] =>
    now.tables.applications
      .filter((one) => one.merged_into_id === id)
      .flatMap((one) => [one, ...into(one.id)]);
  return [...now.tables.applications.filter(({ id }) => id === applicationId), ...into(applicationId)];
}

/** Whoever registered a person reads nothing that the case has grown from once they do not read the case. */
const rootsFollow: Invariant = {
  name: 'roots-follow-their-case',
  basis: '个人信息保护法/15, 个人信息保护法/47, 104/6',
  broken: ({ now }) =>
    now.tables.cases.flatMap((row) => {
      const stopped = actionsOf(now, 'cases', row.id).some((one) => one.action === 'stop-on-withdrawal');
      const away = row.organization_id === row.registered_at_id ? 'here' : 'handed_on';
      const stands = stopped ? 'ended' : away;
      const applications = applicationsOf(now, row.application_id);
      const roots = [
        ...applications,
        ...now.tables.need_reports.filter(({ id }) => applications.some((one) => one.from_report_id === id)),
        ...now.tables.hospital_referrals.filter(({ id }) =>
          applications.some((one) => one.from_referral_id === id),
        ),
      ];
      return roots
        .filter((root) => root.case_standing !== stands)
        .map((root) => `${root.id} of cases:${row.id} stands ${root.case_standing}, not ${stands}`);
    }),
};

const fixed: readonly (readonly [TableName, readonly string[], readonly string[]])[] = [
  [
    'case_consents',
    ['given', 'withdrawn'],
    ['text_hash', 'text_version', 'wording', 'signers_sealed', 'capacity', 'way', 'bundle_hash', 'given_at'],
  ],
  [
    'agreements',
    ['effective', 'ended'],
    ['text_hash', 'text_sealed', 'signers_sealed', 'document_id', 'document_hash', 'bundle_hash'],
  ],
  [
    'assessments',
    ['signed'],
    ['content_hash', 'details_sealed', 'answers_sealed', 'opinion_sealed', 'signed_at'],
  ],
];

function changedSince({ now, before }: Seen): string[] {
  if (!before) return [];
  return fixed.flatMap(([table, states, columns]) =>
    before.tables[table].flatMap((was) => {
      // An agreement that ended before it was effective is no evidence of anything agreed.
      if (!states.includes(was.state) || (table === 'agreements' && was.countersigned_at === null)) return [];
      const is = now.tables[table].find(({ id }) => id === was.id);
      const changed = columns.filter(
        (column) => JSON.stringify(is?.[column]) !== JSON.stringify(was[column]),
      );
      return changed.map((column) => `${table}:${was.id} changed its ${column}`);
    }),
  );
}

const signed: readonly (readonly [TableName, string, readonly string[]])[] = [
  ['case_consents', 'given', ['signers_sealed', 'bundle_hash', 'given_at', 'capacity', 'way']],
  ['agreements', 'effective', ['text_hash', 'signers_sealed', 'document_hash', 'bundle_hash']],
  ['assessments', 'signed', ['content_hash', 'signed_at', 'opinion_sealed']],
];

/** What is signed has its evidence, and not one byte of it changes afterwards. */
const signedStays: Invariant = {
  name: 'signed-stays-as-signed',
  basis: '电子签名法/13, F6–F8',
  broken: (seen) => [
    ...changedSince(seen),
    ...signed.flatMap(([table, state, columns]) =>
      seen.now.tables[table]
        .filter((row) => row.state === state)
        .flatMap((row) =>
          columns
            .filter((column) => row[column] === null)
            .map((column) => `${table}:${row.id} is signed without ${column}`),
        ),
    ),
  ],
};

/** Items can be taken back from a consent, never added to it. */
const itemsOnlyShrink: Invariant = {
  name: 'items-are-never-added',
  basis: '个人信息保护法/14',
  broken: ({ now, before }) =>
    (before?.tables.case_consents ?? []).flatMap((was) => {
      const is = now.tables.case_consents.find(({ id }) => id === was.id);
      const added = (is?.items ?? []).filter((item: string) => !was.items.includes(item));
      return was.state === 'given' && added.length > 0 ? [`consents:${was.id} gained ${added.join()}`] : [];
    }),
};

/** Evidence is only ever appended to. */
const appendOnly: Invariant = {
  name: 'evidence-is-appended-to',
  basis: '§6.5/54–56',
  broken: ({ now, before }) =>
    [...(before?.history ?? [])].flatMap(([key, events]) => {
      const same = events.every((event, index) => event.id === now.history.get(key)?.[index]?.id);
      return same ? [] : [`${key} lost evidence`];
    }),
};

/** Whoever agrees does so for themselves: staff record what was signed, and say who recorded it. */
const agreedByThePerson: Invariant = {
  name: 'agreed-by-the-person',
  basis: '个人信息保护法/14, 个人信息保护法/29',
  broken: ({ now }) =>
    now.tables.case_consents.flatMap((row) => {
      const given = actionsOf(now, 'consents', row.id).find((one) => ['give', 'record'].includes(one.action));
      if (!given) return [];
      const own = given.action === 'give' && given.account_id === row.owner_id && row.way === 'electronic';
      const recorded = given.action === 'record' && row.recorded_by_id && row.way !== 'electronic';
      return own || recorded ? [] : [`consents:${row.id} was given by ${given.role}, ${row.way}`];
    }),
};

export const evidenceInvariants = [
  stopsAccess,
  rootsFollow,
  signedStays,
  itemsOnlyShrink,
  appendOnly,
  agreedByThePerson,
];

import { dayOf, monthsAfter } from '../days';
import type { Row, Stored } from '../stored';
import { actionsOf, byId, freshActions, historyOf, type Invariant, moved } from './kinds';

const ofCase = (rows: readonly Row[], caseId: string) => rows.filter((row) => row.case_id === caseId);
/** The informed consent names the institution: one given to another before does not count (个人信息保护法 23). */
const hasGiven = ({ tables }: Stored, caseId: string, institutionId: string) =>
  ofCase(tables.case_consents, caseId).some(
    (one) => one.kind === 'informed' && one.state === 'given' && one.receiver_id === institutionId,
  );

/** Nobody is served without an informed consent that is given and an agreement that is effective. */
const servedOnConsent: Invariant = {
  name: 'served-on-consent-and-agreement',
  basis: 'LN/10, 104/6',
  broken: ({ now }) =>
    now.tables.cases.flatMap((row) => {
      if (row.state !== 'in_service') return [];
      const agreed = ofCase(now.tables.agreements, row.id).some(
        (one) => one.state === 'effective' && one.organization_id === row.institution_id,
      );
      return agreed && hasGiven(now, row.id, row.institution_id)
        ? []
        : [`cases:${row.id} is served without consent or agreement`];
    }),
};

/** An agreement takes effect on an informed consent and a signed assessment of the case. */
const agreedAfterAssessment: Invariant = {
  name: 'agreed-after-assessment',
  basis: '104/6, F8',
  broken: ({ now }) =>
    now.tables.agreements.flatMap((row) => {
      if (row.state !== 'effective') return [];
      const signed = ofCase(now.tables.assessments, row.case_id).some((one) => one.state === 'signed');
      return signed && hasGiven(now, row.case_id, row.organization_id)
        ? []
        : [`agreements:${row.id} is effective without assessment or consent`];
    }),
};

const allocating = ['propose-allocation', 'offer-allocation'];
const reviewing = ['open', 'review-wish'];

/** No allocation more than three calendar months after the registration or the last review of the wish. */
const wishReviewed: Invariant = {
  name: 'wish-reviewed-within-three-months',
  basis: 'LN/11, 104/6',
  broken: ({ now }) =>
    moved(now, 'cases').flatMap(([id, actions]) =>
      actions.flatMap((event, index) => {
        if (!allocating.includes(event.action)) return [];
        const review = actions.slice(0, index).findLast((one) => reviewing.includes(one.action));
        const last = review ? monthsAfter(dayOf(review.at), 3) : '';
        return dayOf(event.at) <= last ? [] : [`cases:${id} ${event.action} after ${last}`];
      }),
    ),
};

/** The wish is reviewed by a social worker with a valid proof of ability. */
const wishReviewedByQualified: Invariant = {
  name: 'wish-reviewed-by-qualified',
  basis: '104/6, 104/13',
  broken: ({ now }) =>
    moved(now, 'cases').flatMap(([id, actions]) =>
      actions.flatMap(({ action, account_id, role, at }) => {
        if (action !== 'review-wish') return [];
        const day = dayOf(at);
        const qualified = now.tables.qualifications.some(
          (one) => one.account_id === account_id && one.valid_from <= day && day <= one.valid_to,
        );
        return qualified && role === 'social_worker'
          ? []
          : [`cases:${id} was reviewed by somebody unqualified`];
      }),
    ),
};

/** When an institution accepts, it does not look after more people than it has places. */
const capacity: Invariant = {
  name: 'capacity-kept-at-acceptance',
  basis: 'issue: capacity cannot be overbooked',
  broken: (seen) =>
    freshActions(seen, 'allocations', 'accept').flatMap(({ record_id }) => {
      const allocation = byId(seen.now, 'allocations', record_id);
      const institution = byId(seen.now, 'organizations', allocation?.organization_id);
      const taken = seen.now.tables.cases.filter(
        (one) => one.institution_id === institution?.id && one.state !== 'closed',
      ).length;
      return institution?.capacity == null || taken <= institution.capacity
        ? []
        : [`organizations:${institution.id} holds ${taken} of ${institution.capacity}`];
    }),
};

/** A case is offered to one institution at a time, and says of it what the allocation says. */
const oneOpenAllocation: Invariant = {
  name: 'one-open-allocation',
  basis: 'LN/10',
  broken: ({ now }) =>
    now.tables.cases.flatMap((row) => {
      const open = ofCase(now.tables.allocations, row.id)
        .map((one) => one.state)
        .filter((state) => state === 'proposed' || state === 'offered');
      const wanted = ['proposed', 'offered'].includes(row.state) ? [row.state] : [];
      return open.join() === wanted.join()
        ? []
        : [`cases:${row.id} is ${row.state}, with ${open.join() || 'none'}`];
    }),
};

/** The institution is asked on the consent to this receiver alone. */
const offeredOnConsent: Invariant = {
  name: 'offered-on-consent',
  basis: '个人信息保护法/23',
  broken: ({ now }) =>
    now.tables.allocations.flatMap((row) => {
      if (row.state !== 'offered') return [];
      const one = byId(now, 'case_consents', row.consent_id);
      const same = one?.receiver_id === row.organization_id && one?.allocation_id === row.id;
      return one?.kind === 'receiver' && one.state === 'given' && same
        ? []
        : [`allocations:${row.id} is offered without consent to the receiver`];
    }),
};

const atRisk = ['proposed', 'offered', 'in_service'];
const begun = ['start-service', 'countersign'];

/** Told after the service or the agreement had begun: what was begun is not undone, a worker sees to it. */
const toldSince = (now: Stored, row: Row): boolean => {
  const events = historyOf(now, 'cases', row.id);
  const told = events.findLastIndex(({ action }) => action === 'riskTold');
  const agreed = ofCase(now.tables.agreements, row.id).flatMap(({ id }) => historyOf(now, 'agreements', id));
  const at = [...events.slice(0, told), ...agreed].filter(({ action }) => begun.includes(action));
  return told >= 0 && at.some((one) => one.at <= (events[told]?.at ?? 0));
};

/** A known risk of 3 or more is neither offered, nor is a service begun with it. */
const riskBlocks: Invariant = {
  name: 'risk-blocks',
  basis: '§6.3',
  broken: ({ now }) =>
    now.tables.cases.flatMap((row) => {
      const risk = now.risks.get(row.id) ?? 0;
      const effective = ofCase(now.tables.agreements, row.id).some((one) => one.state === 'effective');
      return risk >= 3 && (atRisk.includes(row.state) || effective) && !toldSince(now, row)
        ? [`cases:${row.id} is ${row.state} with a risk of ${risk}`]
        : [];
    }),
};

const underway: readonly (readonly [
  'allocations' | 'case_consents' | 'assessments' | 'agreements',
  string[],
])[] = [
  ['allocations', ['proposed', 'offered']],
  ['case_consents', ['requested']],
  ['assessments', ['in_progress']],
  ['agreements', ['draft', 'awaiting_person', 'awaiting_institution', 'effective']],
];

/** Nothing is under way in a case that is closed, and it says why and when it closed. */
const closedMeansClosed: Invariant = {
  name: 'closed-means-closed',
  basis: '§2.2, 个人信息保护法/47',
  broken: ({ now }) =>
    now.tables.cases.flatMap((row) => {
      if (row.state !== 'closed') return [];
      const left = underway.flatMap(([table, states]) =>
        ofCase(now.tables[table], row.id).filter((one) => states.includes(one.state)),
      );
      return left.length === 0 && row.closed_at && row.closure_reason
        ? []
        : [`cases:${row.id} is closed with ${left.length} under way, for ${row.closure_reason}`];
    }),
};

const withInstitution = ['accepted', 'assessing', 'agreement_pending', 'in_service'];
const choosing = ['registered', 'waiting', 'proposed', 'offered'];

/**
 * A case is with the institution that accepted it; while a choice is open it is with the one that registered it, or,
 * where that one has stopped, with the intake of the place.
 */
const withWhomItIs: Invariant = {
  name: 'with-whom-it-is',
  basis: 'LN/10, 104/6, QJ/5(4)',
  broken: ({ now }) =>
    now.tables.cases.flatMap((row) => {
      const left = actionsOf(now, 'cases', row.id).some((one) => one.action === 'leave-stopped-institution');
      const home = row.organization_id === row.registered_at_id || left;
      const wrong =
        (withInstitution.includes(row.state) &&
          (!row.institution_id || row.organization_id !== row.institution_id)) ||
        (choosing.includes(row.state) && (row.institution_id !== null || !home));
      return wrong ? [`cases:${row.id} is ${row.state} with ${row.institution_id ?? 'no institution'}`] : [];
    }),
};

/** An assessment is signed by two professions at least, and by everybody who took part. */
const twoProfessions: Invariant = {
  name: 'signed-by-two-professions',
  basis: '104/6, F6',
  broken: ({ now }) =>
    now.tables.assessments.flatMap((row) => {
      if (row.state !== 'signed') return [];
      const signed = row.members.filter((one: Row) => one.signedAt !== null);
      const professions = new Set(signed.map((one: Row) => one.profession)).size;
      return professions >= 2 && signed.length === row.members.length
        ? []
        : [`assessments:${row.id} is signed by ${professions} professions`];
    }),
};

/** Whoever signs for the institution has not prepared the agreement. */
const fourEyes: Invariant = {
  name: 'countersigned-by-another',
  basis: '§11: approver ≠ submitter',
  broken: ({ now }) =>
    now.tables.agreements.flatMap((row) => {
      const actions = actionsOf(now, 'agreements', row.id);
      const signed = actions.find((one) => one.action === 'countersign');
      const prepared = actions.filter((one) => ['prepare', 'send'].includes(one.action));
      return row.countersigned_by_id === row.prepared_by_id ||
        prepared.some((one) => one.account_id === signed?.account_id)
        ? [`agreements:${row.id} was countersigned by who prepared it`]
        : [];
    }),
};

/** Nobody who is still in a hospital is received, and each referral that is received is one application. */
const receivedFromHospital: Invariant = {
  name: 'received-from-hospital',
  basis: 'LN/7, §1.1',
  broken: ({ now }) =>
    now.tables.hospital_referrals.flatMap((row) => {
      const applications = now.tables.applications.filter((one) => one.from_referral_id === row.id);
      const home = row.kind === 'outpatient' || row.discharged_on !== null;
      const right =
        row.state === 'received'
          ? home && applications.length === 1 && applications[0]?.id === row.application_id
          : applications.length === 0;
      return right
        ? []
        : [`hospital_referrals:${row.id} is ${row.state}, with ${applications.length} applications`];
    }),
};

export const gateInvariants = [
  servedOnConsent,
  agreedAfterAssessment,
  wishReviewed,
  wishReviewedByQualified,
  capacity,
  oneOpenAllocation,
  offeredOnConsent,
  riskBlocks,
  closedMeansClosed,
  withWhomItIs,
  twoProfessions,
  fourEyes,
  receivedFromHospital,
];

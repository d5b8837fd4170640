import { dayOf, daysFrom } from '../days';
import type { Row, Stored } from '../stored';
import { actionsOf, byId, type Invariant, moved } from './kinds';

function qualifiedOn({ tables }: Stored, accountId: string, day: string): boolean {
  return tables.qualifications.some(
    (one) => one.account_id === accountId && one.valid_from <= day && day <= one.valid_to,
  );
}

/** A registration has a qualified reviewer, or an override of the lead that is recorded before it. */
const qualifiedReviewer: Invariant = {
  name: 'registered-by-qualified',
  basis: '104/13',
  broken: ({ now }) =>
    moved(now, 'applications').flatMap(([id, actions]) =>
      actions.flatMap((event, index) => {
        if (event.action !== 'register') return [];
        const overridden = actions.slice(0, index).some((one) => one.action === 'override-qualification');
        return overridden || qualifiedOn(now, event.account_id, dayOf(event.at))
          ? []
          : [`applications:${id} was registered by an unqualified reviewer`];
      }),
    ),
};

/** A registration has the consent of the person or guardian, given before it. */
const consentBefore: Invariant = {
  name: 'registered-with-consent',
  basis: 'LN/7, LN/11, 个人信息保护法/29',
  broken: ({ now }) =>
    moved(now, 'applications').flatMap(([id, actions]) => {
      const registered = actions.find((one) => one.action === 'register');
      const given = now.tables.consents.some(
        (one) => one.application_id === id && one.given_at <= Number(registered?.at),
      );
      return registered && !given ? [`applications:${id} was registered without consent`] : [];
    }),
};

/** A registration stands on a review that found need, home, suitability and willingness. */
const reviewed: Invariant = {
  name: 'registered-after-review',
  basis: 'LN/8, 104/5, §1.1',
  broken: ({ now }) =>
    now.tables.applications.flatMap((row) => {
      if (row.state !== 'registered') return [];
      const review = now.tables.application_reviews.find((one) => one.application_id === row.id);
      const spokenFor =
        review?.person_willingness === 'willing' ||
        (review?.person_willingness === 'unable' && review.guardian_willingness === 'willing');
      const full =
        review?.identity_check &&
        Boolean(review.lives_at_home) &&
        review.needs.length > 0 &&
        Boolean(review.assessed_suitable) &&
        spokenFor &&
        ['willing', 'none'].includes(review.guardian_willingness);
      return full ? [] : [`applications:${row.id} was registered on half a review`];
    }),
};

/** A registered application has exactly one case, and no other has any. */
const oneCase: Invariant = {
  name: 'one-case-per-registration',
  basis: 'LN/8',
  broken: ({ now }) =>
    now.tables.applications.flatMap((row) => {
      const cases = now.tables.cases.filter((one) => one.application_id === row.id).length;
      return cases === (row.state === 'registered' ? 1 : 0)
        ? []
        : [`applications:${row.id} is ${row.state} and has ${cases} cases`];
    }),
};

/** Nobody's silence ends an application before its sixtieth day. */
const sixtyDays: Invariant = {
  name: 'lapsed-after-sixty-days',
  basis: '§2.3',
  broken: ({ now }) =>
    moved(now, 'applications').flatMap(([id, actions]) =>
      actions.flatMap((event, index) => {
        if (event.action !== 'lapse') return [];
        const asked = actions.slice(0, index).findLast((one) => one.action === 'request-information');
        const days = asked ? daysFrom(dayOf(asked.at), dayOf(event.at)) : 0;
        return days >= 60 ? [] : [`applications:${id} lapsed after ${days} days`];
      }),
    ),
};

const erasedColumns = ['head_sealed', 'details_sealed', 'name_hash'] as const;

/** The identity in a report that led to nothing is gone, and not before its thirtieth day. */
const erasure: Invariant = {
  name: 'report-erased-in-time',
  basis: '§6.6, 个人信息保护法/47',
  broken: ({ now }) =>
    now.tables.need_reports.flatMap((row) => {
      if (row.state !== 'erased') return [];
      const actions = actionsOf(now, 'need_reports', row.id);
      const [ended, erased] = [actions.at(-2), actions.at(-1)];
      const days = ended && erased ? daysFrom(dayOf(ended.at), dayOf(erased.at)) : 0;
      const left = erasedColumns.filter((column) => row[column] !== null);
      return days >= 30 && left.length === 0
        ? []
        : [`need_reports:${row.id} was erased after ${days} days, and keeps ${left.join(', ') || 'nothing'}`];
    }),
};

/** A report becomes an application only with consent; whoever was not reached was tried three times. */
const contacted: Invariant = {
  name: 'report-contacted',
  basis: 'LN/9, §6.3',
  broken: ({ now }) =>
    now.tables.need_reports.flatMap((row) => {
      const ends = actionsOf(now, 'need_reports', row.id).map((one) => one.action);
      const tries = now.tables.contact_attempts.filter((one) => one.report_id === row.id).length;
      const agreed = now.tables.consents.some((one) => one.application_id === row.application_id);
      const wrong =
        (ends.includes('record-unreachable') && tries < 3) ||
        (ends.includes('record-consent') && (!row.application_id || !agreed));
      return wrong ? [`need_reports:${row.id} ended after ${tries} attempts, agreed: ${agreed}`] : [];
    }),
};

const barredFrom = (row: Row, account: Row | undefined) =>
  Boolean(row.subject_barred) && account?.organization_id === row.about_organization_id;

/**
 * Whoever a complaint is about may have sent it, but neither opens nor handles it, from its beginning or from when it
 * was found to be about abuse or a leak; it is reopened once at most.
 */
const notJudgeInOwnCase: Invariant = {
  name: 'feedback-not-by-its-subject',
  basis: '§11, F13',
  broken: ({ now }) =>
    now.tables.feedback.flatMap((row) => {
      const events = now.history.get(`feedback:${row.id}`) ?? [];
      const barredSince = events.findIndex((one) => one.action === 'escalate') + 1;
      const bySubject = events
        .slice(barredSince)
        .filter((one) => one.kind !== 'refused' && one.action !== 'create')
        .filter((one) => barredFrom(row, byId(now, 'accounts', one.account_id)));
      const reopened = events.filter((one) => one.action === 'reopen' && one.kind === 'action').length;
      return bySubject.some((one) => one.role !== 'applicant') || reopened > 1
        ? [`feedback:${row.id} was handled by its subject or reopened ${reopened} times`]
        : [];
    }),
};

export const intakeInvariants = [
  qualifiedReviewer,
  consentBefore,
  reviewed,
  oneCase,
  sixtyDays,
  erasure,
  contacted,
  notJudgeInOwnCase,
];

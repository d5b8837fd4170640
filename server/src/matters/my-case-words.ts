import type { MyCase, MyDocument, MyTask, MyTaskKind } from '@jingkang/shared/api/my-cases';
import { myTaskKinds } from '@jingkang/shared/api/my-cases';
import { dueOn } from '@jingkang/shared/calendar/due-words';
import { addDays, type LocalDate } from '@jingkang/shared/calendar/local-date';
import { timeLimits } from '@jingkang/shared/calendar/time-limits';
import { agreement, agreementAwaitingPerson, agreementOpen } from '@jingkang/shared/lifecycles/agreement';
import { allocationOpen } from '@jingkang/shared/lifecycles/allocation';
import { assessment, assessmentSigned } from '@jingkang/shared/lifecycles/assessment';
import {
  caseAwaitingConsent,
  caseLifecycle,
  caseToSign,
  caseWishAwaited,
} from '@jingkang/shared/lifecycles/case';
import {
  consent,
  consentInForce,
  consentKinds,
  type ConsentKind,
  consentOpen,
  consentAnswered,
} from '@jingkang/shared/lifecycles/consent';
import type { StateWording } from '@jingkang/shared/lifecycles/lifecycle';
import { agreementRecords } from '@jingkang/shared/records/agreements';
import { consentRecords } from '@jingkang/shared/records/consents';
import { caseRecords } from '@jingkang/shared/records/cases';
import type { NextStep } from '@jingkang/shared/records/record-kind';
import { lastDayWithoutReview } from '@jingkang/shared/lifecycles/waiting';
import { isShown } from '../agreements/agreement.record';
import type { CaseParts } from './my-case-parts.service';

const among = <State extends string>(group: readonly State[], state: State): boolean => group.includes(state);
const byDateOf = (at: Date | null): string | null => (at ? dueOn(at) : null);
const consentTasks: Readonly<Record<ConsentKind, MyTaskKind>> = {
  receiver: 'receiverConsent',
  informed: 'informedConsent',
};

/** The first day on which the wish is asked for: as many days before three months are full as the clock warns. */
const wishAskedFrom = (wishReviewedOn: LocalDate): LocalDate =>
  addDays(lastDayWithoutReview(wishReviewedOn), -timeLimits.wishReview.warnBefore.length);

/** Asked from then on until the person has answered; the worker reviews it in any case (LN/11). */
export function asksWish({ row }: Pick<CaseParts, 'row'>, today: LocalDate): boolean {
  const from = wishAskedFrom(row.wishReviewedOn);
  const answered = row.wishConfirmedOn !== null && row.wishConfirmedOn >= from;
  return among(caseWishAwaited, row.state) && today >= from && !answered;
}

/** What is awaited of the person or guardian, the nearest day first. */
export function tasksOf(parts: CaseParts, today: LocalDate): MyTask[] {
  const { row, consents, agreements, selfReports, nameOf } = parts;
  const task = (kind: MyTaskKind, more: Omit<MyTask, 'kind' | 'title'>): MyTask => ({
    kind,
    title: myTaskKinds[kind],
    ...more,
  });
  const tasks = [
    ...consents
      .filter(({ state }) => among(consentOpen, state))
      .map(({ id, kind, receiverId, dueAt }) =>
        task(consentTasks[kind], { id, about: nameOf(receiverId), byDate: byDateOf(dueAt) }),
      ),
    ...agreements
      .filter(({ state }) => among(agreementAwaitingPerson, state))
      .map(({ id, organizationId }) =>
        task('agreement', { id, about: nameOf(organizationId), byDate: byDateOf(row.dueAt) }),
      ),
    ...selfReports.map(({ assessmentId, title }) =>
      task('selfReport', { id: assessmentId, about: title, byDate: byDateOf(row.dueAt) }),
    ),
    ...(asksWish(parts, today)
      ? [
          task('confirmWish', {
            id: row.id,
            about: null,
            byDate:
              today > lastDayWithoutReview(row.wishReviewedOn)
                ? null
                : lastDayWithoutReview(row.wishReviewedOn),
          }),
        ]
      : []),
  ];
  return tasks.sort((a, b) => ((a.byDate ?? '9') < (b.byDate ?? '9') ? -1 : 1));
}

const preparing: NextStep = { staff: '', publicly: '机构准备同意书和协议', by: 'institution' };
const reviewingWish: NextStep = { staff: '', publicly: '社工核实您的意愿，再送机构答复', by: 'worker' };

/** The state alone tells the usual step; what the parts tell is nearer. */
function stepOf({ row, agreements }: CaseParts): NextStep {
  if (among(caseAwaitingConsent, row.state)) return reviewingWish;
  if (!among(caseToSign, row.state)) return caseRecords.next[row.state];
  const open = agreements.find(({ state }) => among(agreementOpen, state));
  return open ? agreementRecords.next[open.state] : preparing;
}

export function nextOf(parts: CaseParts, tasks: readonly MyTask[]): MyCase['next'] {
  const [task] = tasks;
  if (task) return { what: task.title, byWhom: '您', byDate: task.byDate };
  const { row, allocations, nameOf } = parts;
  const { publicly, by } = stepOf(parts);
  const asked = allocations.find(({ state }) => among(allocationOpen, state));
  const doer = by === 'you' ? '您' : by && (nameOf(row.organizationId) ?? '社工');
  return { what: publicly, byWhom: doer, byDate: byDateOf(row.dueAt ?? asked?.dueAt ?? null) };
}

/** 「等您同意」 and 「待签约」 stand only while something is awaited of the person. */
export function wordingOf(
  { row }: CaseParts,
  tasks: readonly MyTask[],
): Pick<StateWording, 'publicLabel' | 'tone'> {
  const { publicLabel, tone } = caseLifecycle.states[row.state];
  if (tasks.length) return { publicLabel, tone: 'needsYou' };
  if (among(caseAwaitingConsent, row.state)) return { publicLabel: '核实意愿', tone: 'waiting' };
  return { publicLabel, tone: tone === 'needsYou' ? 'waiting' : tone };
}

/** The own consents and agreements, the latest first. */
export function documentsOf({ consents, agreements, nameOf }: CaseParts): MyDocument[] {
  return [
    ...consents
      .filter(({ state }) => among(consentAnswered, state))
      .map((row): MyDocument => ({
        recordType: consentRecords.name,
        kind: row.kind,
        id: row.id,
        title: consentKinds[row.kind],
        about: nameOf(row.receiverId),
        stateLabel: consent.states[row.state].publicLabel,
        tone: consent.states[row.state].tone,
        withdrawable: among(consentInForce, row.state),
        at: (row.withdrawnAt ?? row.givenAt ?? row.updatedAt).toISOString(),
      })),
    ...agreements.filter(isShown).map((row): MyDocument => ({
      recordType: agreementRecords.name,
      kind: 'agreement',
      id: row.id,
      title: '服务协议',
      about: nameOf(row.organizationId),
      stateLabel: agreement.states[row.state].publicLabel,
      tone: agreement.states[row.state].tone,
      withdrawable: false,
      at: (row.countersignedAt ?? row.personSignedAt ?? row.updatedAt).toISOString(),
    })),
  ].sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Assessments are read once they are signed. */
export const assessmentsOf = ({ assessments }: CaseParts): MyCase['assessments'] =>
  assessments
    .filter(({ state }) => among(assessmentSigned, state))
    .map(({ id, state, signedAt, updatedAt }) => ({
      id,
      stateLabel: assessment.states[state].publicLabel,
      tone: assessment.states[state].tone,
      at: (signedAt ?? updatedAt).toISOString(),
    }));

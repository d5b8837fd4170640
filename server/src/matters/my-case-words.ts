import type { MyCase, MyDocument, MyTask } from '@jingkang/shared/api/my-cases';
import { addDays, type LocalDate } from '@jingkang/shared/calendar/local-date';
import { timeLimits } from '@jingkang/shared/calendar/time-limits';
import { caseAwaitingConsent, caseLifecycle, caseWishAwaited } from '@jingkang/shared/lifecycles/case';
import type { StateWording } from '@jingkang/shared/lifecycles/lifecycle';
import { lastDayWithoutReview } from '@jingkang/shared/lifecycles/waiting';
import { caseRecords } from '@jingkang/shared/records/cases';
import type { NextStep } from '@jingkang/shared/records/record-kind';
import { byDateOf } from '../care/cases/part-for-person';
import type { OwnCase } from './own-cases.service';

const among = <State extends string>(group: readonly State[], state: State): boolean => group.includes(state);

/** The first day on which the wish is asked for: as many days before three months are full as the clock warns. */
const wishAskedFrom = (wishReviewedOn: LocalDate): LocalDate =>
  addDays(lastDayWithoutReview(wishReviewedOn), -timeLimits.wishReview.warnBefore.length);

/** Asked from then on until the person has answered; the worker reviews it in any case (LN/11). */
export function asksWish({ row }: Pick<OwnCase, 'row'>, today: LocalDate): boolean {
  const from = wishAskedFrom(row.wishReviewedOn);
  const answered = row.wishConfirmedOn !== null && row.wishConfirmedOn >= from;
  return among(caseWishAwaited, row.state) && today >= from && !answered;
}

function wishTask({ row }: OwnCase, today: LocalDate): MyTask {
  const last = lastDayWithoutReview(row.wishReviewedOn);
  return {
    kind: 'confirmWish',
    recordType: caseRecords.name,
    id: row.id,
    ...caseRecords.tasks.confirmWish,
    about: null,
    byDate: today > last ? null : last,
  };
}

/** What is awaited of the person or guardian, the nearest day first. */
export async function tasksOf(own: OwnCase, today: LocalDate): Promise<MyTask[]> {
  const each = await Promise.all(own.parts.map((part) => part.told.tasksOf(part)));
  const tasks = [...each.flat(), ...(asksWish(own, today) ? [wishTask(own, today)] : [])];
  return tasks.sort((a, b) => ((a.byDate ?? '9') < (b.byDate ?? '9') ? -1 : 1));
}

const reviewingWish: NextStep = { staff: '', publicly: '社工核实您的意愿，再送机构答复', by: 'worker' };

/** The state alone tells the usual step; what the parts tell is nearer. */
function stepOf({ row, parts }: OwnCase): NextStep {
  if (among(caseAwaitingConsent, row.state)) return reviewingWish;
  const [nearer] = parts.flatMap((part) => part.told.nextOf(part) ?? []);
  return nearer ?? caseRecords.next[row.state];
}

export function nextOf(own: OwnCase, tasks: readonly MyTask[]): MyCase['next'] {
  const [task] = tasks;
  if (task) return { what: task.title, byWhom: '您', byDate: task.byDate };
  const { row, parts, nameOf } = own;
  const { publicly, by } = stepOf(own);
  const [due] = [row.dueAt, ...parts.map((part) => part.told.dueOf(part))].flatMap((at) => at ?? []);
  const doer = by === 'you' ? '您' : by && (nameOf(row.organizationId) ?? '社工');
  return { what: publicly, byWhom: doer, byDate: byDateOf(due ?? null) };
}

/** 「等您同意」 and 「待签约」 stand only while something is awaited of the person. */
export function wordingOf(
  { row }: OwnCase,
  tasks: readonly MyTask[],
): Pick<StateWording, 'publicLabel' | 'tone'> {
  const { publicLabel, tone } = caseLifecycle.states[row.state];
  if (tasks.length) return { publicLabel, tone: 'needsYou' };
  if (among(caseAwaitingConsent, row.state)) return { publicLabel: '核实意愿', tone: 'waiting' };
  return { publicLabel, tone: tone === 'needsYou' ? 'waiting' : tone };
}

/** The own documents of every kind, the latest first. */
export const documentsOf = ({ parts }: OwnCase): MyDocument[] =>
  parts
    .flatMap((part) => part.told.documentsOf(part))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));

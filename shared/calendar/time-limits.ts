import { addDays, endOfDay, type LocalDate, toLocalDate } from './local-date';
import type { WorkingCalendar } from './working-days';

export interface TimeLimit {
  /** What the clock is called on screens. */
  readonly label: string;
  readonly length: number;
  readonly unit: 'workingDays' | 'days';
  /** Whether it stands still while the applicant is asked for something. */
  readonly pausesWhileWaiting: boolean;
  /** Working days before the end at which the handler is warned; undefined for no warning. */
  readonly warnBefore?: number;
  /** Whether the lead is told once when it has run out. */
  readonly escalates: boolean;
  readonly basis: string;
}

/** Every clock of the service with its length and its source (requirements §2.3). */
export const timeLimits = {
  registrationReview: {
    label: '初核登记',
    length: 5,
    unit: 'workingDays',
    pausesWhileWaiting: true,
    warnBefore: 1,
    escalates: true,
    basis: '资源共享与转介管理办法：5个工作日内初核登记',
  },
  supplyInformation: {
    label: '等待补充',
    length: 60,
    unit: 'days',
    pausesWhileWaiting: false,
    escalates: false,
    basis: '§2.3：30日提醒，60日停办',
  },
  referral: {
    label: '康复转介',
    length: 5,
    unit: 'workingDays',
    pausesWhileWaiting: true,
    warnBefore: 1,
    escalates: true,
    basis: '资源共享与转介管理办法：登记后5个工作日内转介',
  },
  reportContact: {
    label: '首次联系',
    length: 3,
    unit: 'workingDays',
    pausesWhileWaiting: false,
    warnBefore: 1,
    escalates: true,
    basis: '§2.3：3个工作日内首次联系',
  },
  reportContactUrgent: {
    label: '首次联系(尽快)',
    length: 1,
    unit: 'workingDays',
    pausesWhileWaiting: false,
    escalates: true,
    basis: '§2.3：紧急的1个工作日内首次联系',
  },
  feedbackAcknowledge: {
    label: '反馈受理',
    length: 1,
    unit: 'workingDays',
    pausesWhileWaiting: false,
    escalates: true,
    basis: '§2.3：1个工作日内受理',
  },
  feedbackSimple: {
    label: '反馈答复(简单)',
    length: 5,
    unit: 'workingDays',
    pausesWhileWaiting: false,
    warnBefore: 1,
    escalates: true,
    basis: '§2.3：简单事项5个工作日',
  },
  feedbackComplex: {
    label: '反馈答复(复杂)',
    length: 15,
    unit: 'workingDays',
    pausesWhileWaiting: false,
    warnBefore: 2,
    escalates: true,
    basis: '§2.3：复杂事项15个工作日',
  },
} as const satisfies Record<string, TimeLimit>;

export type ClockName = keyof typeof timeLimits;

/** Days after which a draft is erased (§6.7). */
export const draftRetentionDays = 90;

export interface DueMoment {
  readonly at: Date;
  readonly provisional: boolean;
}

/** The last millisecond in which the clock's task is on time. The day it starts on does not count. */
export function dueAt(clock: ClockName, startedAt: Date, calendar: WorkingCalendar): DueMoment {
  const limit: TimeLimit = timeLimits[clock];
  const start = toLocalDate(startedAt);
  const due =
    limit.unit === 'days'
      ? { date: addDays(start, limit.length), provisional: false }
      : calendar.addWorkingDays(start, limit.length);
  return { at: endOfDay(due.date), provisional: due.provisional };
}

/** The due moment moved on by the working days during which the clock stood still. */
export function resumedDue(due: Date, pausedAt: Date, resumedAt: Date, calendar: WorkingCalendar): DueMoment {
  const waited = calendar.workingDaysBetween(toLocalDate(pausedAt), toLocalDate(resumedAt));
  const moved = calendar.addWorkingDays(toLocalDate(due), waited);
  return { at: endOfDay(moved.date), provisional: moved.provisional };
}

export type ClockStatus = 'running' | 'dueToday' | 'overdue' | 'paused' | 'none';

export function clockStatus(due: Date | null, pausedSince: Date | null, now: Date): ClockStatus {
  if (pausedSince) return 'paused';
  if (!due) return 'none';
  if (now.getTime() > due.getTime()) return 'overdue';
  const today: LocalDate = toLocalDate(now);
  return toLocalDate(due) === today ? 'dueToday' : 'running';
}

/** The moment from which the handler is warned; undefined when the clock gives no warning. */
export function warnFrom(clock: ClockName, due: Date, calendar: WorkingCalendar): Date | undefined {
  const { warnBefore }: TimeLimit = timeLimits[clock];
  if (warnBefore === undefined) return undefined;
  let day = toLocalDate(due);
  for (let left = warnBefore; left > 0;) {
    day = addDays(day, -1);
    if (calendar.isWorkday(day)) left -= 1;
  }
  return endOfDay(addDays(day, -1));
}

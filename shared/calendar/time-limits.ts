import type { RoleGroup } from '../access/role-groups';
import { type LocalDate, toLocalDate } from './local-date';
import { type DueMoment, type Unit, unitOf } from './time-units';
import type { WorkingCalendar } from './working-days';

export interface TimeLimit {
  /** What the clock is called on screens. */
  readonly label: string;
  readonly length: number;
  readonly unit: Unit;
  /** Whether it stands still while the applicant is asked for something. */
  readonly pausesWhileWaiting: boolean;
  /** Who must act by its end. A day that was told to the person is never moved to an earlier one. */
  readonly binds: 'person' | 'staff';
  /** How long before the end the handler is warned; undefined for no warning. */
  readonly warnBefore?: { readonly length: number; readonly unit: Unit };
  /** Whose colleagues can act in the handler's place, and are warned where the handler has gone. */
  readonly fellows?: RoleGroup;
  /** Who is told once when it has run out: those who lead, or the county where an institution as a whole is asked. */
  readonly lateTo?: Extract<RoleGroup, 'leads' | 'county'>;
  /** The lengths a region may set (§2.3: all settings); undefined where the length is fixed. */
  readonly settable?: { readonly min: number; readonly max: number };
  readonly basis: string;
}

const workingDays = (length: number) => ({ length, unit: 'workingDays' }) as const;

/** Every clock of the service with its length and its source (requirements §2.3). */
export const timeLimits = {
  registrationReview: {
    label: '初核登记',
    ...workingDays(5),
    pausesWhileWaiting: true,
    binds: 'staff',
    warnBefore: workingDays(1),
    lateTo: 'leads',
    settable: { min: 1, max: 5 },
    basis: '资源共享与转介管理办法：5个工作日内初核登记',
  },
  supplyInformation: {
    label: '等待补充',
    length: 60,
    unit: 'days',
    pausesWhileWaiting: false,
    binds: 'person',
    basis: '§2.3：30日提醒，60日停办',
  },
  referral: {
    label: '康复转介',
    ...workingDays(5),
    pausesWhileWaiting: true,
    binds: 'staff',
    warnBefore: workingDays(1),
    lateTo: 'leads',
    settable: { min: 1, max: 5 },
    basis: '资源共享与转介管理办法：登记后5个工作日内转介',
  },
  consentReply: {
    label: '等本人答复',
    ...workingDays(10),
    pausesWhileWaiting: false,
    binds: 'person',
    warnBefore: workingDays(3),
    lateTo: 'leads',
    settable: { min: 3, max: 30 },
    basis: '§2.3：所有时限均可设置；本项政策未定，默认10个工作日',
  },
  institutionReply: {
    label: '机构接收',
    ...workingDays(5),
    pausesWhileWaiting: false,
    binds: 'staff',
    warnBefore: workingDays(1),
    lateTo: 'county',
    settable: { min: 1, max: 10 },
    basis: '§2.3：5个工作日内接收或退回',
  },
  wishReview: {
    label: '满3个月复核',
    length: 3,
    unit: 'months',
    pausesWhileWaiting: false,
    binds: 'staff',
    warnBefore: { length: 14, unit: 'days' },
    lateTo: 'leads',
    basis: 'LN/11、104/6：等候超过3个月，再次审核意愿和实际情况',
  },
  comprehensiveAssessment: {
    label: '综合评估',
    ...workingDays(10),
    pausesWhileWaiting: false,
    binds: 'staff',
    warnBefore: workingDays(2),
    lateTo: 'leads',
    settable: { min: 3, max: 30 },
    basis: '§2.3：接收后10个工作日内综合评估',
  },
  hospitalOpinion: {
    label: '医院意见',
    ...workingDays(10),
    pausesWhileWaiting: false,
    binds: 'staff',
    warnBefore: workingDays(3),
    lateTo: 'leads',
    settable: { min: 1, max: 30 },
    basis: '§2.3：所有时限均可设置；本项政策未定，默认10个工作日',
  },
  agreementSigning: {
    label: '签约',
    ...workingDays(10),
    pausesWhileWaiting: false,
    // The person signs by it as well.
    binds: 'person',
    warnBefore: workingDays(2),
    lateTo: 'leads',
    settable: { min: 3, max: 30 },
    basis: '§2.3：所有时限均可设置；本项政策未定，默认10个工作日',
  },
  referralReceipt: {
    label: '接收医院转介',
    ...workingDays(2),
    pausesWhileWaiting: true,
    binds: 'staff',
    warnBefore: workingDays(1),
    lateTo: 'leads',
    settable: { min: 1, max: 5 },
    basis: '§2.3：所有时限均可设置；本项政策未定，默认2个工作日',
  },
  plannedDischarge: {
    label: '预计出院',
    length: 0,
    unit: 'days',
    pausesWhileWaiting: false,
    binds: 'staff',
    warnBefore: { length: 3, unit: 'days' },
    fellows: 'hospital',
    lateTo: 'leads',
    basis: '§1.1：预登记写明预计出院日期',
  },
  reportContact: {
    label: '首次联系',
    ...workingDays(3),
    pausesWhileWaiting: false,
    binds: 'staff',
    warnBefore: workingDays(1),
    lateTo: 'leads',
    settable: { min: 1, max: 5 },
    basis: '§2.3：3个工作日内首次联系',
  },
  reportContactUrgent: {
    label: '首次联系(尽快)',
    ...workingDays(1),
    pausesWhileWaiting: false,
    binds: 'staff',
    lateTo: 'leads',
    basis: '§2.3：紧急的1个工作日内首次联系',
  },
  feedbackAcknowledge: {
    label: '反馈受理',
    ...workingDays(1),
    pausesWhileWaiting: false,
    binds: 'staff',
    lateTo: 'leads',
    settable: { min: 1, max: 10 },
    basis: '§2.3：1个工作日内受理',
  },
  feedbackSimple: {
    label: '反馈答复(简单)',
    ...workingDays(5),
    pausesWhileWaiting: false,
    binds: 'staff',
    warnBefore: workingDays(1),
    lateTo: 'leads',
    settable: { min: 1, max: 15 },
    basis: '§2.3：简单事项5个工作日',
  },
  feedbackComplex: {
    label: '反馈答复(复杂)',
    ...workingDays(15),
    pausesWhileWaiting: false,
    binds: 'staff',
    warnBefore: workingDays(2),
    lateTo: 'leads',
    settable: { min: 5, max: 40 },
    basis: '§2.3：复杂事项15个工作日',
  },
} satisfies Record<string, TimeLimit>;

export type ClockName = keyof typeof timeLimits;
export const allClocks = Object.keys(timeLimits) as ClockName[];

/** The clocks whose length a region may set. */
export const settableClocks = allClocks.filter((clock) => limitOf(clock).settable !== undefined);

export function limitOf(clock: ClockName): TimeLimit {
  return timeLimits[clock];
}

/** Days after which a draft is erased (§6.7). */
export const draftRetentionDays = 90;

/**
 * The last millisecond in which the clock's task is on time. `length` is in the unit of the clock; a region may have set
 * another than the table's.
 */
export function dueAt(
  clock: ClockName,
  startedAt: Date,
  calendar: WorkingCalendar,
  length: number = timeLimits[clock].length,
): DueMoment {
  return unitOf(limitOf(clock).unit).count(startedAt, length, calendar);
}

/** The due moment moved on by what the clock stood still, in its unit. */
export function resumedDue(
  clock: ClockName,
  due: Date,
  pausedAt: Date,
  resumedAt: Date,
  calendar: WorkingCalendar,
): DueMoment {
  return unitOf(limitOf(clock).unit).moved(due, pausedAt, resumedAt, calendar);
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
  const before = limitOf(clock).warnBefore;
  return before && unitOf(before.unit).before(due, before.length, calendar);
}

import type { AllocationAction, AllocationState } from '../lifecycles/allocation';
import type { ActionView, ClockView, StateView, TimelineEntryView } from './common';

/** The saved views of allocations, for the institution that is asked and for the county. */
export const allocationTabs = {
  to_answer: '待接收',
  accepted: '已接收',
  returned: '已退回',
} as const;
export type AllocationTab = keyof typeof allocationTabs;

/** Until it accepts, the institution sees of the person age band, area, services and times, and nothing else. */
export interface AllocationRow {
  readonly id: string;
  readonly version: number;
  readonly state: StateView<AllocationState>;
  readonly clock: ClockView;
  readonly nextAction: string;
  readonly ageBand: string | null;
  /** Name of the township or street. */
  readonly area: string;
  readonly services: readonly string[];
  readonly times: readonly string[];
  /** The institution that is asked. */
  readonly organizationName: string;
  readonly changedAt: string;
  /** The case, once accepted and within reach of the asker. */
  readonly caseId: string | null;
}

export interface AllocationRecord extends AllocationRow {
  readonly organizationId: string;
  /** Places of the institution; `capacity` null while nobody has said. */
  readonly places: { readonly capacity: number | null; readonly taken: number };
  readonly returnReasonLabel: string | null;
  readonly words: string | null;
  readonly timeline: readonly TimelineEntryView[];
  readonly actions: readonly ActionView<AllocationAction>[];
}

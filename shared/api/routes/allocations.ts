import type { AllocationState } from '../../lifecycles/allocation';
import type { AcceptAllocationForm, AllocationQuery, ReturnAllocationForm } from '../../forms/allocations';
import type { AllocationRecord, AllocationRow, AllocationTab } from '../allocations';
import type { ActionAnswer, Page } from '../common';
import type { ViewCounts } from '../counts';
import type { Readable } from '../unreadable';

export interface AllocationsRoutes {
  'GET /allocations': { answers: Page<Readable<AllocationRow>>; query: AllocationQuery };
  'GET /allocations/counts': { answers: ViewCounts<AllocationTab> };
  'GET /allocations/{id}': { answers: AllocationRecord };
  'POST /allocations/{id}/actions/accept': {
    answers: ActionAnswer<AllocationState>;
    takes: AcceptAllocationForm;
  };
  'POST /allocations/{id}/actions/return': {
    answers: ActionAnswer<AllocationState>;
    takes: ReturnAllocationForm;
  };
}

declare module '../routes' {
  interface Routes extends AllocationsRoutes {}
}

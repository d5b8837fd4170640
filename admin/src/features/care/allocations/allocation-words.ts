import type { AllocationRow } from '@jingkang/shared/api/allocations';

/** Before an institution accepts, this is all it knows of who someone is. */
export const whoOf = ({ ageBand, area }: Pick<AllocationRow, 'ageBand' | 'area'>) =>
  `${ageBand ?? '年龄还不知道'} · ${area}`;

export const listed = (labels: readonly string[]) => (labels.length > 0 ? labels.join('、') : '没有写');

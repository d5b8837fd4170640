import type { RegionDetailView } from '@jingkang/shared/api/places';

/** The name of the region on the way up that has set what is used here. */
export const nameAbove = ({ path }: RegionDetailView, code: string): string =>
  path.find((step) => step.code === code)?.name ?? '上级';

/** How much is in each saved view of a queue, told no further than `countedUpTo`. */
export type ViewCounts<View extends string> = Readonly<Record<View, number>>;

/** Beyond this a queue is simply long: whoever works it off sees no difference, and the server counts no further. */
export const countedUpTo = 100;

/** A count as screens say it: 99, then 99+. */
export const countWords = (count: number): string =>
  count < countedUpTo ? String(count) : `${countedUpTo - 1}+`;

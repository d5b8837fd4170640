/** `1 row`, `2 rows`: how many of something, as it is said. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

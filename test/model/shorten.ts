/**
 * The shortest part of a failing sequence that still fails: pieces are left out, halves first and single steps last
 * (delta debugging). A sequence of hundreds of steps is short after dozens of tries, where one step at a time would
 * take thousands.
 */
export async function shorten<T>(
  failing: readonly T[],
  fails: (part: readonly T[]) => Promise<boolean>,
  until: () => boolean,
): Promise<readonly T[]> {
  let current = failing;
  for (let size = Math.ceil(current.length / 2); size >= 1 && !until();) {
    let shorter = false;
    for (let start = 0; start < current.length && !until();) {
      const part = [...current.slice(0, start), ...current.slice(start + size)];
      if (part.length < current.length && (await fails(part))) {
        current = part;
        shorter = true;
      } else start += size;
    }
    if (size === 1 && !shorter) break;
    size = size === 1 ? 1 : Math.ceil(size / 2);
  }
  return current;
}

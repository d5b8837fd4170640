const LONGEST_SECTION = 4 * 1024 * 1024;

/** Whether the sections of the cross references, each naming the one before it, come back to one already seen. */
export function sectionsLoop(text: string): boolean {
  const seen = new Set<number>();
  let place: number | undefined = startOf(text);
  while (place !== undefined) {
    if (seen.has(place)) return true;
    seen.add(place);
    place = previousOf(text, place);
  }
  return false;
}

function startOf(text: string): number | undefined {
  const last = text.lastIndexOf('startxref');
  return last < 0 ? undefined : numberIn(/^startxref\s{1,9}(\d{1,10})/, text.slice(last, last + 40));
}

/** A table keeps it in the trailer behind it, a stream in its dictionary. */
function previousOf(text: string, place: number): number | undefined {
  const section = text.slice(place, place + LONGEST_SECTION);
  const table = section.startsWith('xref');
  const from = table ? section.indexOf('trailer') : 0;
  const to = section.indexOf(table ? 'startxref' : 'stream', from);
  if (from < 0 || to < 0) return undefined;
  return numberIn(/\/Prev\s{0,9}(\d{1,10})/, section.slice(from, to));
}

function numberIn(pattern: RegExp, text: string): number | undefined {
  const found = pattern.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}

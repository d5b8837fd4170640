/** The same without some of its parts. */
export function without<Whole extends object, Part extends keyof Whole>(
  whole: Whole,
  parts: readonly Part[],
): Omit<Whole, Part> {
  const left = new Set<PropertyKey>(parts);
  return Object.fromEntries(Object.entries(whole).filter(([name]) => !left.has(name))) as Omit<Whole, Part>;
}

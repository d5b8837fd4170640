/** What is sent is put over what is there, so that a device sends what changed; null takes a field away. */
export function mergedFields<Fields extends object>(before: Fields, sent: Fields): Fields {
  const merged = Object.entries({ ...before, ...sent });
  return Object.fromEntries(
    merged.filter(([, value]) => value !== null && value !== undefined && value !== ''),
  ) as Fields;
}

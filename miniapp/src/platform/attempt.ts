/** What the phone may refuse by throwing; then it goes on with something else. */
export function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

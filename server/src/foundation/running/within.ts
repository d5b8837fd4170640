/** What the work gives, or something else when it takes longer. */
export async function within<T, Else>(
  milliseconds: number,
  work: Promise<T>,
  otherwise: Else,
): Promise<T | Else> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Else>((resolve) => (timer = setTimeout(() => resolve(otherwise), milliseconds)));
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

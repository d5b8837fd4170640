/** Asks again until it holds. The limit only ends a test that would wait for ever. */
export async function until(
  what: string,
  holds: () => Promise<boolean> | boolean,
  seconds = 180,
): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`It did not come to this: ${what}.`);
}

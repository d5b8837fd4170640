/**
 * Carries an answer to the page that shows it once. A query code must stand neither in the address
 * nor on the device, so it lives in memory until it is taken.
 */
export function createHandOver<T>() {
  let held: T | undefined;
  return {
    give: (value: T) => {
      held = value;
    },
    take: (): T | undefined => {
      const taken = held;
      held = undefined;
      return taken;
    },
  };
}

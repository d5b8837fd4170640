/** A mini-program is not loaded anew by a touch, and 返回 keeps what was typed. */
export const askBeforeReload =
  (_: () => boolean): (() => void) =>
  () => {};

/** From each of these states to another one, or back to itself. */
export const each = (from: string, to?: string) =>
  from.split(' ').map((state) => `${state} > ${to ?? state}`);

/** A new record comes from nothing. */
export const made = (to: string) => [`> ${to}`];

/** What a person has answered: an empty box is no answer and is not sent. */
export function filled<Values extends object>(values: Values): Partial<Values> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  ) as Partial<Values>;
}

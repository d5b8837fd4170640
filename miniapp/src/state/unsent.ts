type Fields = Readonly<Record<string, unknown>>;

/**
 * What was typed into a form and not sent yet, so that 返回 loses nothing. In memory alone: the device keeps nothing
 * that was typed. It goes when it is sent, and when the session is another one's.
 */
const held = new Map<string, Fields>();

export const unsent = {
  of: (form: string): Fields => held.get(form) ?? {},
  has: (form: string): boolean => held.has(form),
  keep: (form: string, field: string, value: unknown): void => {
    held.set(form, { ...held.get(form), [field]: value });
  },
  forget: (form: string): void => {
    held.delete(form);
  },
  forgetAll: (): void => held.clear(),
};

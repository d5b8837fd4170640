/** What an address may say. Anything that does not fit is left out, so that a wrong address still opens. */
type Raw = Readonly<Record<string, unknown>>;

export const textParam = (value: unknown, max = 200): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= max ? value : undefined;

export const idParam = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value) ? value : undefined;

/** The code as one of a table's own. */
export function codeParam<Code extends string>(
  value: unknown,
  labels: Readonly<Record<Code, unknown>>,
): Code | undefined {
  return typeof value === 'string' && Object.hasOwn(labels, value) ? (value as Code) : undefined;
}

export interface QueueSearch<View extends string> {
  readonly view?: View;
  readonly record?: string;
}

/** Which view of a queue and which record beside it. */
export const queueSearch =
  <View extends string>(views: Readonly<Record<View, string>>) =>
  (raw: Raw): QueueSearch<View> => {
    const view = codeParam(raw.view, views);
    const record = idParam(raw.record);
    return { ...(view ? { view } : {}), ...(record ? { record } : {}) };
  };

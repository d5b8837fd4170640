/** Whether a value has the form that its column holds. */
export type Shape = (value: unknown) => boolean;

export const isText: Shape = (value) => typeof value === 'string';

const isObject: Shape = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

export const listOf =
  (item: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(item);

export const isWords: Shape = listOf(isText);

/** An object with at least these fields. */
export const having =
  (fields: Readonly<Record<string, Shape>>): Shape =>
  (value) =>
    isObject(value) &&
    Object.entries(fields).every(([name, shape]) => shape((value as Record<string, unknown>)[name]));

/** Reads a stored JSON text; undefined where it does not parse or has another form. */
export function parsedAs(shape: Shape, stored: string): unknown {
  try {
    const value: unknown = JSON.parse(stored);
    return shape(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Codes of an evidence row, by name. */
export const isCodes: Shape = (value) =>
  isObject(value) &&
  Object.values(value as object).every((code) => code === null || typeof code !== 'object');

const isItems = listOf(having({ code: isText, title: isText }));

/** The words of a consent, each item to be ticked by itself. */
export const isWording: Shape = having({ title: isText, items: isItems });

/** The words of a consent or of an agreement. */
export const isTemplate: Shape = (value) =>
  isWording(value) || having({ title: isText, sections: listOf(isObject) })(value);

const isNumber: Shape = (value) => typeof value === 'number';

/** What a clock was counted from. */
export const isClockCount: Shape = having({
  since: isNumber,
  length: isNumber,
  held: listOf(listOf(isNumber)),
});

/** Numbers by name. */
export const isNumbers: Shape = (value) => isObject(value) && Object.values(value as object).every(isNumber);

/** A scale. */
export const isDefinition: Shape = having({
  name: isText,
  title: isText,
  item: listOf(isObject),
  scoring: isObject,
});

/** What a region has set: numbers and short texts by name. */
export const isSettingValue: Shape = (value) =>
  isObject(value) && Object.values(value as object).every((one) => isNumber(one) || isText(one));

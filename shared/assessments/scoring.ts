import type { Answers, ScaleBand, ScaleDefinition, ScaleItem, ScaleOption } from './definition';

export interface ScaleResult {
  readonly complete: boolean;
  /** Items that are answered and count. */
  readonly counted: number;
  readonly notApplicable: number;
  /** Null until every item is answered, and where none of them applies. */
  readonly total: number | null;
  readonly band: string | null;
  /** The band in the words of the person concerned. */
  readonly plain: string | null;
}

/** Counted in hundredths: a mean is shown with two places, and no sum ends in 0.30000000000000004. */
const rounded = (value: number) => Math.round(value * 100) / 100;

export const optionOf = (item: ScaleItem, code: string | undefined): ScaleOption | undefined =>
  item.answerOption.find(({ valueCoding }) => valueCoding.code === code);

export const isNotApplicable = ({ scoring }: ScaleDefinition, code: string): boolean =>
  scoring.notApplicable?.includes(code) ?? false;

export const missingItems = ({ item }: ScaleDefinition, answers: Answers): ScaleItem[] =>
  item.filter((one) => !optionOf(one, answers[one.linkId]));

/** The result of a scale. Nothing is counted from a part of it: a total that grows as one types misleads. */
export function scoreOf(definition: ScaleDefinition, answers: Answers): ScaleResult {
  const picked = definition.item.flatMap((item) => optionOf(item, answers[item.linkId]) ?? []);
  const counting = picked.filter(({ valueCoding }) => !isNotApplicable(definition, valueCoding.code));
  const complete = picked.length === definition.item.length;
  const total = complete && counting.length > 0 ? totalOf(definition, counting) : null;
  const band = total === null ? undefined : bandOf(definition.scoring.bands, total);
  return {
    complete,
    counted: counting.length,
    notApplicable: picked.length - counting.length,
    total,
    band: band?.label ?? null,
    plain: band?.plain ?? null,
  };
}

function totalOf({ scoring }: ScaleDefinition, counting: readonly ScaleOption[]): number {
  const sum = counting.reduce((before, { ordinalValue = 0 }) => before + ordinalValue, 0);
  return rounded(scoring.method === 'mean' ? sum / counting.length : sum);
}

/** The band a total lies in: the last one that begins at or below it. */
export function bandOf(bands: readonly ScaleBand[], total: number): ScaleBand | undefined {
  return bands.filter(({ from }) => from <= total).at(-1);
}

const sumOf = (values: readonly number[]) => values.reduce((before, value) => before + value, 0);

/** The lowest and the highest possible total. */
export function rangeOf({ item, scoring }: ScaleDefinition): { readonly min: number; readonly max: number } {
  const isSum = scoring.method === 'sum';
  // What does not apply adds nothing to a sum and is left out of a mean.
  const each = item.map(({ answerOption }) =>
    answerOption.flatMap(({ ordinalValue }) => ordinalValue ?? (isSum ? 0 : [])),
  );
  const low = each.map((values) => Math.min(...values));
  const high = each.map((values) => Math.max(...values));
  return isSum
    ? { min: rounded(sumOf(low)), max: rounded(sumOf(high)) }
    : { min: Math.min(...low), max: Math.max(...high) };
}

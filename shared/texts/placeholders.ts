/** What stands in a model agreement as {名称} and is filled in for each one (F8). Every text holds all of them. */
export const placeholders = [
  '协议编号',
  '机构',
  '本人',
  '开始日期',
  '结束日期',
  '服务内容',
  '服务形式',
  '服务频次',
  '服务地点',
  '收费',
  '紧急联系人',
  '紧急联系电话',
  '其他约定',
] as const;
export type Placeholder = (typeof placeholders)[number];

const pattern = /\{([^{}\n]*)\}/g;
const known: readonly string[] = placeholders;

const namesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, name]) => name ?? '')),
];

export const missingPlaceholders = (text: string): Placeholder[] => {
  const names = namesIn(text);
  return placeholders.filter((name) => !names.includes(name));
};
export const unknownPlaceholders = (text: string): string[] =>
  namesIn(text).filter((name) => !known.includes(name));

/** One pass over the text: a value that looks like a placeholder stays as it was typed. */
export function filledIn(text: string, values: Readonly<Record<Placeholder, string>>): string {
  return text.replace(pattern, (whole, name: string) =>
    known.includes(name) ? values[name as Placeholder] : whole,
  );
}

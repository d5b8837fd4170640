interface Refused {
  readonly message: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** What a refusal says where it stands alone: the sentences of its fields, which say more than that there are some. */
export function wordsOf({ message, fields }: Refused): readonly string[] {
  const sentences = [...new Set(Object.values(fields))];
  return sentences.length > 0 ? sentences : [message];
}

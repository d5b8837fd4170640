export interface AddressParts {
  readonly params?: object | undefined;
  readonly query?: object | undefined;
}

/** Method and address of `GET /applications/{id}`, with its values: all is encoded, and what is empty is left out. */
export function addressOf(
  key: string,
  { params, query }: AddressParts,
): { readonly method: string; readonly address: string } {
  const values = params as Readonly<Record<string, unknown>> | undefined;
  const at = key.indexOf(' ');
  const path = key.slice(at + 1).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values?.[name];
    if (value === undefined) throw new Error(`No value for {${name}} in ${key}`);
    return encodeURIComponent(String(value));
  });
  return { method: key.slice(0, at), address: withQuery(`/api${path}`, query) };
}

export function withQuery(path: string, query: object = {}): string {
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== '')
    .map((pair) => pair.map(encodeURIComponent).join('='));
  return pairs.length ? `${path}?${pairs.join('&')}` : path;
}

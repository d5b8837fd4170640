/** Where to go after signing in; only ever a page of this console. */
export function signInSearch(raw: Readonly<Record<string, unknown>>): { next?: string } {
  const { next } = raw;
  return typeof next === 'string' && /^\/admin\/(?!sign-in)[\w/?=&.%-]*$/.test(next) ? { next } : {};
}

/** Everything the environment is asked for. */
export const settingNames = [
  'AUTO_MIGRATE',
  'DATABASE_URL',
  'DATA_DIR',
  'FIELD_KEYS_FILE',
  'FREE_SPACE_FLOOR_MB',
  'LOG_LEVEL',
  'NODE_ENV',
  'OPEN_API_DOCS',
  'PUBLIC_ORIGIN',
  'REQUEST_TIMEOUT_SECONDS',
  'SECURITY_CONTACT',
  'THROTTLE_FACTOR',
  'TRUSTED_PROXIES',
  'WECHAT_APPID',
  'WECHAT_BASE_URL',
  'WECHAT_SECRET',
];

/** Of a few letters, other words are as near as a slip. */
const MOST_SLIPS = 2;

/** Names that look like a setting and are none, each with the one that was meant: what is set by them has no effect. */
export function misspelt(names: readonly string[]): (readonly [name: string, meant: string])[] {
  return names.flatMap((name) => {
    if (settingNames.includes(name)) return [];
    const meant = settingNames.find((known) => slips(plain(name), plain(known)) <= MOST_SLIPS);
    return meant ? [[name, meant] as const] : [];
  });
}

const plain = (name: string) => name.toUpperCase().replaceAll(/[^A-Z]/g, '');

/** How many letters must be put in, taken out or changed to make one of the other. */
function slips(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > MOST_SLIPS) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [x, letter] of [...a].entries()) {
    const next = [x + 1];
    for (const [y, other] of [...b].entries())
      next.push(
        Math.min((next[y] ?? 0) + 1, (row[y + 1] ?? 0) + 1, (row[y] ?? 0) + (letter === other ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length] ?? Infinity;
}

const machines = [
  ['phone', /\b(Mobile|Android|iPhone|iPad)\b/],
  ['computer', /./],
] as const;
const browsers = [
  ['wechat', /MicroMessenger\//],
  ['edge', /\bEdg(A|iOS)?\//],
  ['firefox', /\b(Firefox|FxiOS)\//],
  ['chrome', /\b(Chrome|CriOS)\//],
  ['safari', /\bSafari\//],
  ['other', /^/],
] as const;

type Of<Rows extends readonly (readonly [string, RegExp])[]> = Rows[number][0];
/** What a session was opened on: enough to tell one's own devices apart, too little to follow anybody by. */
export type DeviceCode = 'weapp' | 'other' | `${Of<typeof machines>}-${Of<typeof browsers>}`;

/** Reads the coarse code from what a browser says of itself, of which nothing else is kept. */
export function deviceCodeOf(client: 'console' | 'public' | 'weapp', userAgent: string): DeviceCode {
  if (client === 'weapp') return 'weapp';
  const machine = machines.find(([, sign]) => sign.test(userAgent))?.[0];
  const browser = browsers.find(([, sign]) => sign.test(userAgent))?.[0] ?? 'other';
  return machine ? `${machine}-${browser}` : 'other';
}

const machineWords = { phone: '手机', computer: '电脑' } as const;
const browserWords = {
  wechat: '微信',
  edge: 'Edge',
  firefox: 'Firefox',
  chrome: 'Chrome',
  safari: 'Safari',
  other: '浏览器',
} as const;

/** How the code reads, such as 电脑 · Chrome. */
export function deviceLabel(code: string | null): string {
  if (code === 'weapp') return '微信小程序';
  const [machine = '', browser = ''] = (code ?? '').split('-');
  const words = [
    machineWords[machine as keyof typeof machineWords],
    browserWords[browser as keyof typeof browserWords],
  ];
  return words.every(Boolean) ? words.join(' · ') : '其他设备';
}

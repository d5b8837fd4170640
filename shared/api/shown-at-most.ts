/** How many are answered of a list without pages, and what finds the others. Whoever draws one says `moreWords`. */
const lists = {
  search: { most: 50, advice: '请换一个更准的条件再找' },
  duplicates: { most: 20, advice: '请用证件号码查找' },
  alikeReferrals: { most: 5, advice: '请联系医院核对' },
  colleagues: { most: 500, advice: '请联系管理员' },
  ownMatters: { most: 100, advice: '要找更早的，请拨打服务电话' },
  viewers: { most: 200, advice: '要看更早的，请拨打服务电话' },
  ownSessions: { most: 200, advice: '请用“退出其他设备”' },
  invitations: { most: 200, advice: '更早的已经不能再用，不用处理' },
  settingHistory: { most: 50, advice: '要查更早的，请联系管理员' },
  institutions: { most: 100, advice: '请选到更小的地区' },
} as const;

export type ShortList = keyof typeof lists;

export const shownAtMost = Object.fromEntries(
  Object.entries(lists).map(([name, { most }]) => [name, most]),
) as Readonly<Record<ShortList, number>>;

/** What is said below as many as are ever shown; undefined where it is all. */
export function moreWords(list: ShortList, count: number): string | undefined {
  const { most, advice } = lists[list];
  return count < most ? undefined : `最多显示${most}条，可能还有没显示的，${advice}。`;
}

import { records, recordTypes } from '@jingkang/shared/records/outlines';
import type { Answer } from '../support/client';
import { type Answers, type Ask, same } from './asks';

/** The sentence, as it was asked for. */
const unreadableWords = '这条记录打不开，请告诉管理员';
/** Lists that leave out what nobody could choose, or follow. */
const choices = ['GET /api/institutions', 'GET /api/cases/{id}/suggestions', 'GET /api/notices'];

const kinds = recordTypes.map((name) => records[name].collection.slice(1)).join('|');
const recordPage = new RegExp(`^GET (/api)?/(${kinds})/(\\{id\\}|[\\w-]{36})$`);

/** The page of this record for staff, by its address. */
const isPageOf = ({ route, fixture }: Ask, id: string) =>
  recordPage.test(route) && (fixture?.id === id || route.endsWith(id));

/** Pages of the damaged record that show it by half. */
export const halvesIn = (asks: readonly Ask[], before: Answers, now: Answers, id: string): string[] =>
  asks
    .filter((ask) => isPageOf(ask, id) && before.get(ask.name)?.status === 200)
    .filter(({ name }) => now.get(name)?.body?.code !== 'unreadable')
    .map(({ name }) => `${name}: opened by half, ${now.get(name)?.status}`);

interface Item {
  readonly id: string;
  readonly unreadable?: true;
}

/** What is wrong with an answer while something is damaged; undefined when it is as it should be. */
function wrongOf(
  ask: Ask,
  before: Answer | undefined,
  now: Answer | undefined,
  byState: boolean,
): string | undefined {
  if (!now || !before) return `${ask.name}: no answer`;
  if (now.status >= 500) return `${ask.name}: ${now.status}`;
  if (same(before, now)) return undefined;
  if (now.status === 409)
    return now.body?.code === 'unreadable' && now.body.message ? undefined : `${ask.name}: ${now.text}`;
  // Reach follows the state: where it is not known, a record may be in nobody's.
  if (byState && [401, 404].includes(now.status)) return undefined;
  if (now.status !== before.status) return `${ask.name}: ${before.status}, then ${now.status}`;
  const [were, are] = [itemsOf(before), itemsOf(now)];
  if (!were || !are || byState) return undefined;
  const lost = were.filter(({ id }) => !are.some((item) => item.id === id));
  if (lost.length && !choices.includes(ask.route)) return `${ask.name}: ${lost.length} rows are gone`;
  if (lost.length > 1) return `${ask.name}: ${lost.length} choices are gone`;
  const changed = are.filter((item) => text(item) !== text(were.find(({ id }) => id === item.id)));
  const unmarked = changed.filter((item) => !item.unreadable && !text(item).includes(unreadableWords));
  return unmarked.length ? `${ask.name}: a changed row is not marked` : undefined;
}

/** `byState`: the state is what is damaged, and views are told by it. */
export const wrongIn = (asks: readonly Ask[], before: Answers, now: Answers, byState: boolean): string[] =>
  asks.flatMap((ask) => wrongOf(ask, before.get(ask.name), now.get(ask.name), byState) ?? []);

const text = (item: unknown) => JSON.stringify(item) ?? '';
const itemsOf = ({ body }: Answer): readonly Item[] | undefined =>
  Array.isArray(body?.items) && body.items.every(({ id }: Item) => id) ? body.items : undefined;

export const isMarked = ({ text: said }: Answer): boolean =>
  said.includes('"unreadable"') || said.includes(unreadableWords);

export const failuresOf = (are: Answers) =>
  [...are].flatMap(([name, { status }]) => (status >= 500 ? [`${name}: ${status}`] : []));

/** Questions that are not answered as before. */
export const otherwise = (were: Answers, are: Answers, of: readonly Ask[]): string[] =>
  of
    .filter(({ name }) => !same(were.get(name), are.get(name)))
    .map(({ name }) => {
      const [was, is] = [were.get(name)?.text ?? '', are.get(name)?.text ?? ''];
      const at = [...was].findIndex((letter, index) => letter !== is[index]);
      const near = (text: string) => text.slice(Math.max(0, at - 60), at + 60);
      return `${name}: ${were.get(name)?.status} ${near(was)}, then ${are.get(name)?.status} ${near(is)}`;
    });

import Taro from '@tarojs/taro';
import { withQuery } from '@jingkang/shared/api/address';
import type { MatterSummary, NoticeView } from '@jingkang/shared/api/matters';
import { pageOf, pageOfMatter, type PersonPage } from '@jingkang/shared/records/outlines';
import { say } from '../state/said';
import { pagesAbove, type Query } from './open-pages';
import { places, type NavPlace } from './places';

export type Route =
  | '/packages/apply/start/index'
  | '/packages/apply/form/index'
  | '/packages/apply/done/index'
  | '/packages/report/form/index'
  | '/packages/report/done/index'
  | '/packages/feedback/form/index'
  | '/packages/feedback/done/index'
  | '/packages/feedback/look-up/index'
  | `/packages/matter/${PersonPage}/index`
  | '/packages/matter/viewers/index'
  | '/packages/account/sign-in/index'
  | '/packages/account/invitation/index'
  | '/pages/institutions/index'
  | '/pages/about/index'
  | '/pages/privacy/index';

const notOpened = () => say('页面没有打开。请再点一次。');

/** WeChat keeps ten pages open and opens no other. */
const isFull = (refusal: unknown) => /limit/.test(String((refusal as { errMsg?: string }).errMsg));

/** Where ten pages are open, the one asked for is gone back to if it is among them. */
export function goTo(route: Route, query: Query = {}): void {
  void Taro.navigateTo({ url: withQuery(route, query) }).catch((refusal: unknown) => {
    const delta = isFull(refusal) ? pagesAbove(Taro.getCurrentPages(), route, query) : undefined;
    if (delta) void Taro.navigateBack({ delta }).catch(notOpened);
    else if (isFull(refusal)) say('打开的页面太多了。请先点“返回”，再点一次。');
    else notOpened();
  });
}

/** For a page that must not be returned to: a form that was just sent. */
export function replaceWith(route: Route, query: Query = {}): void {
  void Taro.redirectTo({ url: withQuery(route, query) }).catch(notOpened);
}

/** To the page this one belongs to: back where it lies under this one, else in its place. */
export function goUpTo(route: Route, query: Query = {}): void {
  const lies = pagesAbove(Taro.getCurrentPages().slice(-2), route) === 1;
  if (lies) void Taro.navigateBack().catch(notOpened);
  else replaceWith(route, query);
}

export function goToPlace(name: NavPlace): void {
  const place = places.find((each) => each.name === name);
  if (place) void Taro.reLaunch({ url: place.path }).catch(notOpened);
}

export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack().catch(() => goToPlace('home'));
  else goToPlace('home');
}

function goToPage(page: PersonPage | undefined, id: string): void {
  if (page) goTo(`/packages/matter/${page}/index`, { id });
}

/** A draft is gone on with; everything else is looked at. */
export function goToMatter({
  kind,
  id,
  draft,
}: Pick<MatterSummary, 'kind' | 'id'> & { draft?: boolean }): void {
  if (draft) goTo('/packages/apply/form/index', { id });
  else goToPage(pageOfMatter(kind), id);
}

/** To what a notice tells of. */
export function goToRecord({ recordType, recordId }: Pick<NoticeView, 'recordType' | 'recordId'>): void {
  goToPage(pageOf(recordType), recordId);
}

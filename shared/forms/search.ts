import { Choice, Sought } from './rules';

export const searchKeys = { document: '证件号码', name: '姓名', phone: '电话', number: '受理号' } as const;

/** Exact search; the value travels in the body so that it never stands in an address or a log. */
export class SearchForm {
  @Choice('查找方式', Object.keys(searchKeys)) by!: keyof typeof searchKeys;
  @Sought('查找内容', { max: 50 }) value!: string;
}

import { validateForm } from './validate';
import { mostNames } from './bounds';
import { Nested, NestedList } from './nested';
import { rule } from './rule';
import { Text } from './rules';

let asked = 0;
class PriceForm {
  @Text('名称', { max: 10 }) name!: string;
}
const counting = rule('counting', {}, () => {
  asked += 1;
  return undefined;
});
class CountedForm {
  @counting text!: string;
}
const countingRows = rule('countingRows', {}, (rows) => {
  if (rows) asked += 1;
  return undefined;
});
class OrderForm {
  @countingRows rows?: unknown;
  @Nested(() => PriceForm, '收费') price!: PriceForm;
  @NestedList(() => PriceForm, '收费项目', { max: 3 }) prices!: PriceForm[];
  @NestedList(() => CountedForm, '计数', { max: 3 }) counted?: CountedForm[];
}

const price = { name: '手工' };
const order = (more: object) => ({ price, prices: [price], counted: [], ...more });
const problems = (body: unknown) => validateForm(OrderForm, body, { today: '2026-01-01' });
const many = (value: unknown) => Array.from({ length: 200_000 }, () => value);
const names = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`n${at}`, 1]));

describe('what a body may hold before its rules are asked', () => {
  it('lets a whole form through', () => {
    expect(problems(order({}))).toHaveProperty('value');
  });

  it.each([
    [
      'more forms than a list may hold',
      order({ prices: many(price) }),
      { prices: '收费项目最多3项，请减少。' },
    ],
    [
      'a list where one form is asked for',
      order({ price: many(price) }),
      { price: '收费不对，请重新填写。' },
    ],
    ['a list in a list', order({ prices: [many(price)] }), { prices: '收费项目不对，请重新填写。' }],
    ['more names than a form has', names(mostNames + 1), { '': '提交的内容太多了，请刷新页面后重试。' }],
    [
      'more names inside',
      order({ price: names(100_000) }),
      { price: '提交的内容太多了，请刷新页面后重试。' },
    ],
    [
      'a wide list in the list of a plain field',
      order({ rows: [many({})] }),
      { rows: '提交的内容太多了，请刷新页面后重试。' },
    ],
    [
      'a wide form in the list of a plain field',
      order({ rows: ['a', names(100_000)] }),
      { rows: '提交的内容太多了，请刷新页面后重试。' },
    ],
    [
      'more names inside a list',
      order({ prices: [names(100_000)] }),
      { 'prices.0': '提交的内容太多了，请刷新页面后重试。' },
    ],
  ])('tells %s', (_, body, fields) => {
    expect(problems(body)).toEqual({ fields });
  });

  it('asks no rule of what is beyond', () => {
    problems(order({ counted: [{ text: 'a' }] }));
    expect(asked).toBe(1);
    problems(order({ counted: many({ text: 'a' }) }));
    expect(asked).toBe(1);
    problems(order({ rows: [many({})] }));
    expect(asked).toBe(1);
    problems(order({ rows: [{}] }));
    expect(asked).toBe(2);
  });
});

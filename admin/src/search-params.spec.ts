import { codeParam, idParam, queueSearch, textParam } from './search-params';

const id = '00000000-0000-4000-8000-000000000001';

describe('what an address may say', () => {
  it('keeps a view and a record that exist', () => {
    const read = queueSearch({ mine: '我的待办', all: '全部' });
    expect(read({ view: 'mine', record: id })).toEqual({ view: 'mine', record: id });
  });

  it('leaves out anything else', () => {
    const read = queueSearch({ mine: '我的待办' });
    expect(read({ view: 'toString', record: '../x', more: '1' })).toEqual({});
    expect(codeParam('constructor', { mine: 1 })).toBeUndefined();
    expect(idParam(`${id}0`)).toBeUndefined();
    expect(textParam('a'.repeat(300))).toBeUndefined();
  });
});

import { wordsOf } from './problem-words';

const message = '有内容需要改正，请看各项提示。';

describe('what a refusal says where no input stands', () => {
  it('is the sentence of the field, and not that there is one', () => {
    expect(wordsOf({ message, fields: { file: '这个PDF设了密码。' } })).toEqual(['这个PDF设了密码。']);
  });

  it('is every sentence once', () => {
    const fields = { 'items.0': '请填写。', 'items.1': '请填写。', note: '太长了。' };
    expect(wordsOf({ message, fields })).toEqual(['请填写。', '太长了。']);
  });

  it('is its message where no field is named', () => {
    expect(wordsOf({ message, fields: {} })).toEqual([message]);
  });
});

import { foldCode, foldCopied, foldDiagnosis, foldRecordNumber, foldWord } from './codes';
import { FeedbackForm } from '../feedback';
import { HolidayYearForm } from '../holidays';
import { foldField } from './fields';
import { foldForm } from './fold-form';
import { folds, type TypedKind } from './kinds';
import { foldName, nameKey, sameName } from './names';
import { dialled, foldPhone, phoneKey } from './phones';
import { foldLine, foldText } from './texts';

describe('phones', () => {
  it.each([
    ['138-0013-8000', '13800138000'],
    ['+86 138 0013 8000', '13800138000'],
    ['１３８００１３８０００', '13800138000'],
    ['013800138000', '13800138000'],
    ['0138 0013 8000', '13800138000'],
    ['8613800138000', '13800138000'],
    ['0086-138-0013-8000', '13800138000'],
    ['（+86）13800138000', '13800138000'],
    ['138—0013—8000', '13800138000'],
    ['138ー0013ー8000', '13800138000'],
    ['\u202d138 0013 8000\u202c', '13800138000'],
    ['138\u200b00138000', '13800138000'],
    ['13800138000\r\n', '13800138000'],
    ['\t13800138000', '13800138000'],
    ['02348600000', '023-48600000'],
    ['０２３－４８６０００００', '023-48600000'],
    ['(023) 4860 0000', '023-48600000'],
    ['+86 23 4860 0000', '023-48600000'],
    ['0411 1234567', '0411-1234567'],
    ['01012345678', '010-12345678'],
    ['400 123 4567', '400-123-4567'],
    ['4001234567', '400-123-4567'],
    ['１２３５６', '12356'],
    ['96110', '96110'],
    ['023-12356', '023-12356'],
    ['023-48600000转801', '023-48600000转801'],
    ['02348600000 转 ８０１', '023-48600000转801'],
    ['023-48600000-801', '023-48600000转801'],
    ['023-48600000 ext. 801', '023-48600000转801'],
    ['400-123-4567转8', '400-123-4567转8'],
  ])('%j is %s', (typed, stored) => {
    expect(foldPhone(typed)).toBe(stored);
    expect(foldPhone(stored)).toBe(stored);
  });

  it('what is no number stays as it was typed, without the blanks around it', () => {
    for (const typed of ['138 0013', '138 0013 8000 或 023-48600000', '找老张', '0138001380001'])
      expect(foldPhone(` ${typed} `)).toBe(typed);
  });

  it('is found again by its digits, and dialled with a pause before the extension', () => {
    expect(phoneKey('013800138000')).toBe(phoneKey('+86 138-0013-8000'));
    expect(phoneKey('023 48600000')).toBe('02348600000');
    expect(dialled('023-48600000转801')).toBe('023-48600000,801');
  });
});

describe('numbers and codes', () => {
  it.each([
    [foldCode, '１１０１０５１９４９１２３１００２Ｘ', '11010519491231002X'],
    [foldCode, ' 110105 19491231 002x ', '11010519491231002X'],
    [foldCode, '1101 0519-4912—3100\u200b2x\t', '11010519491231002X'],
    [foldCode, '91500110ma5u00000x', '91500110MA5U00000X'],
    [foldCode, '540 645', '540645'],
    [foldCode, '５４０－６４５', '540645'],
    [foldCopied, ' abcde 0o1li－ｗｘｙｚ２ ', 'ABCDE00111WXYZ2'],
    [foldCopied, 'ABCD·EFGH', 'ABCDEFGH'],
    [foldWord, ' ｑｊ－worker ', 'qj-worker'],
    [foldRecordNumber, 'sq 20261124 7k3f9q', 'SQ-20261124-7K3F9Q'],
    [foldRecordNumber, 'ＳＱ－２０２６１１２４－７Ｋ３Ｆ９Q', 'SQ-20261124-7K3F9Q'],
    [foldRecordNumber, 'SL—20261124—OK3F9I', 'SL-20261124-0K3F91'],
    [foldDiagnosis, 'ｆ２０．０', 'F20.0'],
    [foldDiagnosis, 'f20。900X001', 'F20.900x001'],
  ])('%o makes of %j', (fold, typed, stored) => {
    expect(fold(typed)).toBe(stored);
    expect(fold(stored)).toBe(stored);
  });
});

describe('names', () => {
  const same = ['·', '.', '．', '‧', '∙', '⋅', '•', '・', '･', '。'].map((dot) => `阿卜杜拉${dot}买买提`);

  it.each([
    ...same,
    '阿卜杜拉 · 买买提',
    ' 阿卜杜拉·买买提',
    '阿卜\u200b杜拉·买买提\ufeff',
    '阿卜杜拉买买提',
  ])('%j is the same person', (name) => expect(sameName(name, '阿卜杜拉·买买提')).toBe(true));

  it.each(same)('%j is stored as typed', (name) => expect(foldName(name)).toBe(name));

  it('blanks around a name and what has no width go; rare forms, joined letters and emoji stay', () => {
    expect(foldName('\u3000 张三\t')).toBe('张三');
    expect(foldName('\u200b张\u200d三\u2060')).toBe('张三');
    expect(foldName('张\r\n三')).toBe('张 三');
    for (const name of ['葛\u{e0100}城', '👩🏽‍🦽', '👨‍👩‍👧', 'Ana María', '𬱖𠮷', '①', 'می\u200cخواهم'])
      expect(foldName(name)).toBe(name);
    expect(sameName('葛\u{e0100}城', '葛城')).toBe(true);
    expect(sameName('ＡＮＡ María', 'ana maría')).toBe(true);
  });

  it.each(['', ' ', '\u200b', '\u200d\u2060', '\u3164', '\ufeff', '\u2800', '\u3000\u00a0'])(
    '%j is no name',
    (nothing) => {
      expect(foldName(nothing)).toBe('');
      expect(nameKey(nothing)).toBe('');
    },
  );
});

describe('text', () => {
  it('keeps its characters, whatever compatibility would make of them', () => {
    for (const text of ['①每日两次，2㎎', 'ﬁ', '㈱演示', '⑴　第一', '一\n二', '👨‍👩‍👧', ' 前后 ', '𬱖'])
      expect(foldText(text)).toBe(text);
  });

  it('line ends become one kind, a tab a space', () => {
    expect(foldText('一\r\n二\r三\u2028四\u000b五\u0085六\t七\ufeff')).toBe('一\n二\n三\n四\n五\n六 七');
    expect(foldLine(' 精神科\t二病区\r\n甲组 ')).toBe('精神科 二病区 甲组');
  });

  it('nothing to be seen is nothing', () => {
    for (const nothing of [' \n', '\t\r\n', '\u200b', '\u3164']) expect(foldText(nothing)).toBe('');
  });
});

describe('what is sought', () => {
  it.each(['__proto__', 'constructor', '', 7, null, undefined, { toString: 1 }])(
    'by %j, which is no way to search, is text of one line',
    (by) => expect(folds.sought(' 甲\t乙 ', { by })).toBe('甲 乙'),
  );
});

describe('what is longer than any field, list or row may be', () => {
  const wide = '１'.repeat(20_001);
  it.each([
    ['a text', wide],
    ['a list', Array(201).fill('１')],
    ['a row', [Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`n${at}`, '１\t']))]],
  ])('%s stays as it is, to be refused', (_, value) => {
    const form = { personName: value, days: value };
    expect(foldField(FeedbackForm, 'phone', value, form)).toEqual(value);
    expect(foldForm(HolidayYearForm, form)).toEqual(form);
  });
});

describe('every kind', () => {
  const odd = ['Ａ-1\t', '\u200b', ' 张三 ', '+86 138', '①\r\n', '转转12', '𬱖', '\ud842', ''];

  it.each(Object.keys(folds) as TypedKind[])('%s changes nothing a second time', (kind) => {
    for (const by of ['document', 'name', 'phone', 'number'])
      for (const typed of odd) {
        const once = folds[kind](typed, { by });
        expect(folds[kind](once, { by })).toBe(once);
      }
  });
});

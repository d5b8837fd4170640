import fc from 'fast-check';
import {
  maskCertificate,
  maskDate,
  maskDocumentNumber,
  maskName,
  maskNumbersIn,
  maskPhone,
  maskText,
} from './masks';

describe('masks (requirements §8)', () => {
  it.each([
    ['张三', '张*'],
    ['张', '张*'],
    ['欧阳询', '欧**'],
    ['欧阳询之', '欧***'],
    ['𠮷野', '𠮷*'],
    ['\u3000张三', '张*'],
    ['\u200b欧阳询\ufeff', '欧**'],
    ['𬱖某', '𬱖*'],
    ['李𬱖𠮷', '李**'],
    ['阿卜杜拉·买买提', '阿*******'],
    ['', ''],
  ])('a name keeps its first character, also of a compound surname: %s → %s', (name, masked) =>
    expect(maskName(name)).toBe(masked),
  );

  it('a name never breaks a rare character in two (property)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('𬱖', '𠮷', '王', 'A', '·'), { minLength: 1, maxLength: 8 }),
        (characters) => {
          const masked = [...maskName(characters.join(''))];
          return masked[0] === characters[0] && masked.slice(1).every((character) => character === '*');
        },
      ),
    );
  });

  it('an identity number keeps three and four: 210***********1234', () => {
    expect(maskDocumentNumber('210102198001011234')).toBe('210***********1234');
    expect(maskDocumentNumber('11010519491231002X')).toBe('110***********002X');
  });
  it('a short document number shows nothing', () =>
    expect(maskDocumentNumber('E12345678')).toBe('*********'));
  it('a document number of twelve is the shortest that keeps three and four', () => {
    expect(maskDocumentNumber('H12345678901')).toBe('H12*****8901');
    expect(maskDocumentNumber('H1234567890')).toBe('***********');
  });

  it('a phone keeps three and four: 138****1234', () => {
    expect(maskPhone('13812341234')).toBe('138****1234');
    expect(maskPhone('024-12345678')).toBe('024****5678');
    expect(maskPhone('12345')).toBe('*****');
  });
  it('a number too short for that shows nothing: without its area code seven of eight digits would be seen', () => {
    expect(maskPhone('12345678')).toBe('********');
    expect(maskPhone('123456789')).toBe('*********');
    expect(maskPhone('0241234567')).toBe('024****4567');
  });

  it('a disability certificate keeps its last four', () => {
    expect(maskCertificate('11010519491231002X62')).toBe('****************2X62');
    expect(maskCertificate('12345678')).toBe('****5678');
    expect(maskCertificate('1234567')).toBe('*******');
    expect(maskCertificate('12345')).toBe('*****');
  });

  it('text shows only that there is some, a date of birth its year', () => {
    expect(maskText()).toBe('已填写');
    expect(maskDate('1990-01-01')).toBe('1990年');
  });
});

describe('free text before it leaves the record (requirements §8)', () => {
  it.each([
    ['身份证11010519491231002X，电话13812341234。', '身份证110***********002X，电话138****1234。'],
    ['小写11010519491231002x也遮', '小写110***********002x也遮'],
    ['证号ID11010519491231002X', '证号ID110***********002X'],
    ['分组写110105 19491231 002X', '分组写110***********002X'],
    ['残疾人证11010519491231002X62', '残疾人证110*************2X62'],
    ['残疾人证11010519491231002X62B1', '残疾人证110***************62B1'],
    ['打+8613812341234', '打+861****1234'],
    ['打138 1234 1234或138-1234-1234', '打138****1234或138****1234'],
    ['13812341234 13912341234,13712341234', '138****1234 139****1234,137****1234'],
    ['座机024-12345678', '座机024****5678'],
    ['座机02412345678', '座机024****5678'],
    ['11010519491231002X和13812341234', '110***********002X和138****1234'],
    ['尾号是数字的210102198001011234', '尾号是数字的210***********1234'],
    ['打86-13812341234', '打861****1234'],
  ])('identity numbers and phones are masked however they are written: %s', (text, masked) =>
    expect(maskNumbersIn(text)).toBe(masked),
  );

  it('numbers of full width and with long dashes are masked too, and the other characters stay', () => {
    expect(maskNumbersIn('①　电话：１３８１２３４１２３４，或 138—1234—1234。２㎎')).toBe(
      '①　电话：138****1234，或 138****1234。２㎎',
    );
    expect(maskNumbersIn('身份证１１０１０５１９４９１２３１００２Ｘ。')).toBe('身份证110***********002X。');
  });

  it.each(['2026年11月24日', '受理号SQ-2026-000123', '共10000000000元', '12345热线', '邮编110000'])(
    'other numbers stay: %s',
    (text) => expect(maskNumbersIn(text)).toBe(text),
  );
});

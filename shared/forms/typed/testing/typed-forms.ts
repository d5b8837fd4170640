/** What people type or paste, and how it is stored; `with` is what else the form says. */
export interface TypedForm {
  readonly typed: unknown;
  readonly stored: unknown;
  readonly with?: Readonly<Record<string, unknown>>;
}

const all = (stored: string, ...typed: readonly string[]): TypedForm[] =>
  [stored, ...typed].map((one) => ({ typed: one, stored }));
const within = (more: TypedForm['with'], rows: readonly TypedForm[]): TypedForm[] =>
  rows.map((row) => ({ ...row, with: more ?? {} }));

const mobiles = all(
  '13800138000',
  '138-0013-8000',
  '+86 138 0013 8000',
  '１３８００１３８０００',
  '013800138000',
  '0086 13800138000',
  '\u202d138 0013 8000\u202c',
  '13800138000\r\n',
  '138\u200b00138000',
);
const landlines = all(
  '023-48600000',
  '02348600000',
  '（０２３）４８６０ ００００',
  '+86 23 48600000',
  '023—48600000',
);
const publicPhones = [
  ...all('12356', '１２３５６', '12356 '),
  ...all('96110', '９６１１０'),
  ...all('400-123-4567', '4001234567', '400 123 4567'),
  ...all('023-48600000转801', '02348600000 转 801', '023-48600000-801', '０２３－４８６０００００转８０１'),
];
const identity = all(
  '11010519491231002X',
  '11010519491231002x',
  '１１０１０５１９４９１２３１００２Ｘ',
  '110105 19491231 002X',
  '110105-19491231-002x\t',
);
const names = [
  ...all(
    '阿卜杜拉·买买提',
    ' 阿卜杜拉·买买提',
    '阿卜杜拉·买买提\r\n',
    '阿卜\u200b杜拉·买买提\ufeff',
    '\u3000阿卜杜拉·买买提',
  ),
  ...['.', '．', '‧', '∙', '⋅'].flatMap((dot) => all(`阿卜杜拉${dot}买买提`)),
  ...all('葛\u{e0100}城'),
  ...all('①'),
];
const lines = [...all('①号楼，2㎎', '①号楼，2㎎\r\n'), ...all('甲 乙', '甲\t乙', '甲\r\n乙', ' 甲 乙')];
const copied = all(
  'ABCD0123EFGH',
  'abcd 0123 efgh',
  'ABCD-0123-EFGH',
  'ＡＢＣＤ－ＯＩ２３－ＥＦＧＨ',
  'ABCD—Ol23—EFGH\n',
);

/** By the rule of a field. */
export const acceptedForms: Readonly<Record<string, readonly TypedForm[]>> = {
  mobile: mobiles,
  phone: [...mobiles, ...landlines],
  publicPhone: [...mobiles, ...landlines, ...publicPhones],
  oneTimeCode: all('540645', '540 645', '５４０６４５', '540-645', '540645\r\n'),
  documentNumber: within({ documentType: 'resident_identity' }, identity),
  disabilityCertificate: identity.map(({ typed }) => ({
    typed: `${String(typed).trim()}6２`,
    stored: '11010519491231002X62',
  })),
  uscc: all(
    '91350100M000100Y43',
    '91350100m000100y43',
    '９１３５０１００Ｍ０００１００Ｙ４３',
    '91350100 M000100Y 43',
  ),
  copiedCode: copied,
  userName: all('qj-worker', ' qj-worker', 'ｑｊ－ｗｏｒｋｅｒ', 'qj—worker\t'),
  identifier: all('PG-2026-1', ' PG-2026-1\r\n', 'ＰＧ－２０２６－１', 'PG—2026—1'),
  icd10: all('F20.0', 'f20.0', 'Ｆ２０．０', 'F20。0', ' F20.0\t'),
  noticeNumber: within(
    { year: 2026 },
    all(
      '国办发明电〔2025〕7号',
      '国办发明电[2025]7号',
      '国办发明电（２０２５）７号',
      '国办发明电【2025】 7 号\r\n',
    ),
  ),
  sought: [
    ...within({ by: 'document' }, identity),
    ...within({ by: 'phone' }, [...mobiles, ...landlines]),
    ...within({ by: 'name' }, names),
    ...within(
      { by: 'number' },
      all('SQ-20261124-7K3F9Q', 'sq 20261124 7k3f9q', 'ＳＱ－２０２６１１２４－７Ｋ３Ｆ９Ｑ'),
    ),
  ],
  personName: names,
  line: lines,
  holidayRows: [
    {
      typed: [{ date: '2027-01-01', kind: 'holiday', name: '元旦\t' }],
      stored: [{ date: '2027-01-01', kind: 'holiday', name: '元旦' }],
      with: { year: 2027 },
    },
  ],
  text: [
    ...all('①号楼，2㎎'),
    ...all('一\n二', '一\r\n二', '一\r二', '一\u2028二'),
    ...all('甲 乙', '甲\t乙'),
  ],
  secret: [...all(' 密码 Ａ1 '), ...all('ｐａｓｓ　word')],
  newPassword: [...all(' 一个很长的 Ａ1 密码 ')],
};

export const refusedForms: Readonly<Record<string, readonly string[]>> = {
  mobile: ['1380013800', '023-48600000', '12356', '13800138000转1'],
  phone: ['12356', '0138001380001', '12345678', '023-48600000转801'],
  publicPhone: ['123456', '1234', '013800'],
  oneTimeCode: ['540 64', '540 6455', '五四零'],
  noticeNumber: ['国办发明电〔2025〕号', '国发〔2025〕7号', '国办发明电2025年7号'],
  copiedCode: ['-----------', 'ABC', '恢复码七个字以上'],
  personName: ['张\u0000三', '张\u202e三'],
  text: ['甲\u0000', '甲\u001b[31m', '甲\ud842'],
};

/** What a field is judged with, by its name. */
export const siblings: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  documentNumber: { documentType: 'resident_identity' },
  notice: { year: 2026 },
};

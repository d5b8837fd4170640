/** A clause that a line cites, by the name of its heading in docs/requirements. */
export interface Citation {
  readonly clause: string;
  readonly line: number;
}

const numerals = '一二三四五六七八九十';

/** 十二 is 12: articles and sections are cited in Chinese where the public reads them. */
function numberOf(chinese: string): number {
  const [tens, units] = chinese.includes('十') ? chinese.split('十') : ['', chinese];
  const digit = (numeral = '') => numerals.indexOf(numeral) + 1;
  return chinese.includes('十') ? (tens ? digit(tens) : 1) * 10 + (units ? digit(units) : 0) : digit(units);
}

/** 7–9 is 7, 8 and 9. */
function span(first: string, last = first): number[] {
  return Array.from({ length: Math.max(1, Number(last) - Number(first) + 1) }, (_, at) => Number(first) + at);
}

type Reading = readonly [pattern: RegExp, clauses: (match: RegExpMatchArray) => readonly string[]];

/** Each form of citation. What looks like one and is none resolves to no heading, and is told. */
const readings: readonly Reading[] = [
  [
    /(?<![\w/.])(LN|104|QJ)\/(?!…)(?:([1-9]\d*)–(\d+)|([^\s'"`|,;:、。，：>()）]*(?:\([^()\s]*\))*))/g,
    ([, plan, first, last, clause = '']) =>
      first ? span(first, last).map((each) => `${plan}/${each}`) : [`${plan}/${clause.replace(/\.$/, '')}`],
  ],
  // Codes of ICD-10 begin at F20; F2 in quotes may be half a code, and is a form all the same.
  [
    /(?<![\w%/-])F([1-9]|1\d)(?:–F?(\d+))?(?![\w.%])/g,
    ([, first = '', last]) => span(first, last).map((each) => `F${each}`),
  ],
  [/§ ?(\d+(?:\.\d+)*(?:-\d+)?)/g, ([, section]) => [`§${section}`]],
  [
    /([\u4e00-\u9fff]+(?:法|法典|办法|条例))[ /](\d+(?:–\d+)?(?:, \d+(?:–\d+)?(?![\d/]))*)/g,
    ([, law, articles = '']) =>
      articles.split(', ').flatMap((each) => {
        const [first = '', last] = each.split('–');
        return span(first, last).map((article) => `${law} ${article}`);
      }),
  ],
  [
    new RegExp(`(?:民发〔2022〕(104)号|([\\u4e00-\\u9fff]+法典?))第([${numerals}]+)条`, 'g'),
    ([, notice, law, article = '']) => [notice ? `104/${numberOf(article)}` : `${law} ${numberOf(article)}`],
  ],
  [/[\u4e00-\u9fff]*(?:管理办法|工作规范|设计规范)/g, ([norm]) => [norm]],
  [/\bGB(?:\/T)? \d+/g, ([norm]) => [norm]],
];

export function citationsIn(text: string): Citation[] {
  return text
    .split('\n')
    .flatMap((content, at) =>
      readings.flatMap(([pattern, clauses]) =>
        [...content.matchAll(pattern)].flatMap((match) =>
          clauses(match).map((clause) => ({ clause, line: at + 1 })),
        ),
      ),
    );
}

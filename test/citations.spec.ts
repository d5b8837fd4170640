import { lifecycles } from '@jingkang/shared/records/all';
import { citationsIn } from './support/citations';
import { filesBelow, textOf } from './support/project-files';

const folder = 'docs/requirements';
const own = ['test/citations.spec.ts', 'test/support/citations.ts'];

const pages = filesBelow(folder);
const headings = pages.flatMap((file) =>
  [...textOf(file).matchAll(/^### (.+)\n\n?(?=(.?))/gm)].map(([, clause = '', text]) => ({
    file,
    clause,
    text,
  })),
);
const known = new Set(headings.map(({ clause }) => clause));

const citing = ['shared', 'server', 'admin', 'miniapp', 'test', 'scripts', 'docs']
  .flatMap(filesBelow)
  .concat('README.md', 'README.zh-CN.md', 'CONTRIBUTING.md')
  .filter((file) => /\.(ts|tsx|js|md|scss|html)$/.test(file) && !own.includes(file));
const texts = new Map(citing.map((file) => [file, textOf(file)]));
const citations = [...texts].flatMap(([file, text]) => {
  // A heading names itself.
  const read = file.startsWith(folder) ? text.replace(/^### .*$/gm, '') : text;
  return citationsIn(read).map((each) => ({ file, ...each }));
});

/** A law of a row is written with a slash, so that it is one word. */
const ofRow = (basis: string) => citationsIn(basis).map(({ clause }) => clause);

describe('the readings of a citation', () => {
  it.each([
    ['LN/10–11, 104/5–6', ['LN/10', 'LN/11', '104/5', '104/6']],
    ['(QJ/5(4))', ['QJ/5(4)']],
    ['(LN/26) and LN/7.', ['LN/26', 'LN/7']],
    ['QJ/annex3: QJ/二', ['QJ/annex3', 'QJ/二']],
    ['LN/… and 104/x', ['104/x']],
    ['F1–F3 and F13, not F20.0 nor F03', ['F1', 'F2', 'F3', 'F13']],
    ['§1.6-3, § 11', ['§1.6-3', '§11']],
    ['民法典 19–21, 28, 104/6', ['104/6', '民法典 19', '民法典 20', '民法典 21', '民法典 28']],
    ['个人信息保护法/15', ['个人信息保护法 15']],
    ['著作权法第五条、民发〔2022〕104号第十七条', ['著作权法 5', '104/17']],
    ['转介管理办法, GB/T 2260', ['转介管理办法', 'GB/T 2260']],
  ])('%s', (text, clauses) => expect(ofRow(text)).toEqual(clauses));
});

const cited = new Set(citations.map(({ clause }) => clause)).size;

describe(`${citations.length} citations of ${cited} of ${known.size} clauses in ${citing.length} files`, () => {
  it('each leads to a heading of docs/requirements', () => {
    expect(citations.length).toBeGreaterThan(1_000);
    expect(
      citations
        .filter(({ clause }) => !known.has(clause))
        .map(({ file, line, clause }) => `${file}:${line} cites ${clause}, which has no heading`),
    ).toEqual([]);
  });

  it('each clause has one heading and a text, and each page is named by the index', () => {
    expect(headings.length - known.size).toBe(0);
    expect(headings.filter(({ text }) => !text || text === '#')).toEqual([]);
    const index = textOf(`${folder}/README.md`);
    const names = pages.map((file) => file.slice(folder.length + 1)).filter((name) => name !== 'README.md');
    expect(names.filter((name) => !index.includes(`(${name})`))).toEqual([]);
  });
});

describe('what a lifecycle carries out', () => {
  const carried = lifecycles.flatMap(({ name, actions }) => {
    const bases = Object.values(actions).flatMap(({ basis }) => basis);
    return [...new Set(bases.flatMap(ofRow))].map((clause) => ({ name, clause }));
  });
  const isTest = (file: string) => /\.(spec|e2e)\.tsx?$|^test\/(permissions|privacy)\//.test(file);
  const tests = [...texts]
    .filter(([file]) => isTest(file))
    .map(([, text]) => ({
      text,
      // A clause that is the whole of a string is the data of a test and says nothing of what it asks.
      asks: new Set(citationsIn(text.replace(/'[^'\s]*'/g, '')).map(({ clause }) => clause)),
    }));
  /** needReport is written need-report, need_report or need report where it is spoken of. */
  const speaksOf = (name: string) =>
    new RegExp(
      name.replace(/[A-Z]/g, (capital) => `[-_ ]?${capital.toLowerCase()}`),
      'i',
    );
  const lacking = carried.filter(
    ({ name, clause }) => !tests.some(({ asks, text }) => asks.has(clause) && speaksOf(name).test(text)),
  );

  it(`each of the ${carried.length} clauses of ${lifecycles.length} lifecycles is cited by a test that speaks of it`, () => {
    expect(lacking.map(({ name, clause }) => `${name}: ${clause}`)).toEqual([]);
  });
});

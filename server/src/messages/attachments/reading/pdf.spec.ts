import { deflateSync } from 'node:zlib';
import { readPdf } from './pdf';
import { sectionsLoop } from './pdf-sections';

const pages =
  '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n';
const made = (more = '', catalog = '', trailer = '', tree = pages) =>
  `%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R${catalog}>>endobj\n${tree}${more}\ntrailer<</Root 1 0 R${trailer}>>\n%%EOF\n`;
const faultOf = async (text: string) => (await readPdf(Buffer.from(text, 'latin1'))).fault;

const streamOf = (about: string, text: string) => {
  const packed = deflateSync(Buffer.from(text)).toString('latin1');
  return `<<${about}/Filter/FlateDecode/Length ${packed.length}>>stream\n${packed}\nendstream`;
};
const held = (text: string, more = '') =>
  `9 0 obj ${streamOf(`/Type/ObjStm/N 1/First 5${more}`, `8 0  ${text}`)} endobj`;

const untyped = (type: string) => `9 0 obj ${streamOf(`${type}/N 1/First 5`, '8 0  <</A 1>>')} endobj`;

describe('what a PDF holds', () => {
  it.each([
    ['the smallest', made()],
    ['with zeros behind it', made() + '\0'.repeat(4096)],
    ['with bytes before it', 'x'.repeat(1024) + made()],
    ['with two ends', made() + made().slice(9)],
    ['with objects in a stream', made(held('<</A 1>>'))],
    ['with a link to a page of the net', made('4 0 obj<</S/URI/URI(https://example.org)>>endobj')],
    ['with a link that names no scheme', made('4 0 obj<</S/URI/URI(www.example.org/a:b)>>endobj')],
    [
      'with a link to a mailbox',
      made('4 0 obj<</S/URI/URI 5 0 R>>endobj 5 0 obj(MailTo:a@example.org)endobj'),
    ],
    ['with a page to go to', made('4 0 obj<</S/GoTo/D[3 0 R/Fit]>>endobj', '/OpenAction 4 0 R')],
    ['with an outline', made('4 0 obj<</Type/Outlines/First 5 0 R/Last 5 0 R>>endobj')],
    ['with the longest name', made(`4 0 obj/${'#41'.repeat(127)} endobj`)],
    ['with a place to open at', made('', '/OpenAction[3 0 R/Fit]')],
    ['with words about JavaScript', made('4 0 obj(JavaScript and Launch)endobj')],
  ])('%s is good', async (_, text) => {
    expect(await readPdf(Buffer.from(text, 'latin1'))).toEqual({});
  });

  it.each(['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'GoToR', 'GoToE', 'Rendition', 'RichMedia'])(
    'an action or contents of the kind %s is active, wherever it stands and however it is written',
    async (name) => {
      const escaped = `#${name.charCodeAt(0).toString(16)}${name.slice(1)}`;
      const places = [name, escaped].flatMap((one) => [
        made(`4 0 obj<</S/${one}>>endobj`),
        made(`4 0 obj<</S%comment\n/${one}>>endobj`),
        made('', `/OpenAction<</S/${one}>>`),
        made(held(`<</A[<</S/${one}>>]>>`)),
        made(`${held(`<</S/${one}>>`)}\n8 0 obj null endobj`),
      ]);
      for (const text of places)
        expect({ text, fault: await faultOf(text) }).toEqual({ text, fault: 'active' });
    },
  );

  it.each(['/EF<</F 5 0 R>>', '/XFA 5 0 R', '/AA<<>>', '/Collection<<>>'])(
    'the key in %s is active in an object stream too',
    async (key) => {
      expect(await faultOf(made(held(`<<${key}>>`)))).toBe('active');
    },
  );

  const link = '<</S/URI/URI(https://example.org)>>';
  it.each([
    ['opens an address', made('', `/OpenAction${link}`)],
    ['opens an address by reference', made(`4 0 obj${link}endobj`, '/OpenAction 4 0 R')],
    [
      'opens an address that a later object hides',
      made(`4 0 obj${link}endobj 4 0 obj[3 0 R/Fit]endobj`, '/OpenAction 4 0 R'),
    ],
    ['opens an address after a page', made('', `/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next${link}>>`)],
    ['does at its opening what was not read', made('', '/OpenAction 8 0 R')],
    ['has a script for an address', made('4 0 obj<</S/URI/URI(javascript:alert)>>endobj')],
    ['has a script in hexadecimal', made('4 0 obj<</S/URI/URI<6a6176617363726970743a31>>>endobj')],
    ['has a broken script', made('4 0 obj<</S/URI/URI 5 0 R>>endobj 5 0 obj( java\nscript:1)endobj')],
    ['has a file for an address', made('4 0 obj<</S/URI/URI(FILE:///etc/passwd)>>endobj')],
    ['has a share for an address', made('4 0 obj<</S/URI/URI(\\\\example.org\\a)>>endobj')],
    ['has a script for the base of addresses', made('', '/URI<</Base(javascript:)>>')],
    ['has a thread elsewhere', made('4 0 obj<</S/Thread/F(a.pdf)>>endobj')],
    ['has bytes elsewhere', made('4 0 obj<</Length 0/F(a)>>stream\n\nendstream endobj')],
    ['unpacks bytes elsewhere', made('4 0 obj<</Length 0/FFilter/FlateDecode>>stream\n\nendstream endobj')],
    ['shows a page of another', made('4 0 obj<</Length 0/Ref<</Page 0>>>>stream\n\nendstream endobj')],
  ])('one that %s is active', async (_, text) => {
    expect(await faultOf(text)).toBe('active');
  });

  it('a password is told before anything else', async () => {
    expect(await faultOf(made('4 0 obj<</S/Launch>>endobj', '', '/Encrypt<</Filter/Standard>>'))).toBe(
      'password',
    );
  });

  it.each([
    ['without an end', made().replace('%%EOF', '')],
    ['without pages', made('', '', '', '2 0 obj<</Type/Pages/Kids[]>>endobj')],
    ['whose pages go round', made('', '', '', '2 0 obj<</Type/Pages/Kids[2 0 R]>>endobj')],
    ['without a catalog', '%PDF-1.7\n1 0 obj null endobj\n%%EOF'],
    [
      'with an object stream that cannot be read',
      made('4 0 obj<</Type/ObjStm/N 1/First 5/Length 3>>stream\nabc\nendstream endobj'),
    ],
    [
      'with an object stream that others may read otherwise',
      made(held('null', '/DecodeParms<</Predictor 12>>')),
    ],
    [
      'with an object stream inside a stream',
      made('4 0 obj<</Length 14>>stream\n<</Type/ObjStm\nendstream endobj'),
    ],
    ...['', '/Type/Metadata', '/Type/XObject/Subtype/Image', '/Type 8 0 R'].map((type): [string, string] => [
      `with an object stream of the type "${type}"`,
      made(untyped(type) + (type.endsWith('R') ? ' 8 0 obj/ObjStm endobj' : '')),
    ]),
    [
      'with a number of objects elsewhere',
      made(held('null').replace('/N 1', '/N 4 0 R') + '4 0 obj 1 endobj'),
    ],
    [
      'with an object stream without a type inside a stream',
      made('4 0 obj<</Length 24>>stream\n<</N 1/F#69rst 4/Length 9>>\nendstream endobj'),
    ],
    [
      'with an object stream inside an object stream',
      made(held('<</Type/ObjStm/N 1/First 4/Length 6>>stream\n9 0 [1]\nendstream')),
    ],
    ['with two actions at its opening', made('', '/OpenAction[3 0 R/Fit]/OpenAction[3 0 R/Fit]')],
    ['with a name of 382 bytes', made(`4 0 obj/${'A'.repeat(382)} endobj`)],
  ])('one %s cannot be opened', async (_, text) => {
    await expect(faultOf(text).catch(() => 'damaged')).resolves.toBe('damaged');
  });

  it('sections that name each other go round', () => {
    const section = (previous: number) => `xref\n0 0\ntrailer<</Prev ${previous}>>\nstartxref\n0\n%%EOF\n`;
    const first = section(99);
    expect(sectionsLoop(first)).toBe(false);
    expect(sectionsLoop(section(0))).toBe(true);
    expect(sectionsLoop(first.replace('99', String(first.length)) + section(0))).toBe(true);
  });

  it('a stream that unpacks too far is too heavy', async () => {
    const bomb = streamOf('', '\0'.repeat(70 * 1024 * 1024));
    expect(await faultOf(made(`4 0 obj ${bomb} endobj`))).toBe('tooHeavy');
  });

  it.each(['PK\x03\x04 a PK\x05\x06 b', '<HTML>', '\x7fELF'])(
    'another file around it, %j, is active',
    async (other) => {
      expect(await faultOf(made() + other)).toBe('active');
      expect(await faultOf(other + made())).toBe('active');
    },
  );
});

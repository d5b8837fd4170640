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

describe('what a PDF holds', () => {
  it.each([
    ['the smallest', made()],
    ['with zeros behind it', made() + '\0'.repeat(4096)],
    ['with bytes before it', 'x'.repeat(1024) + made()],
    ['with two ends', made() + made().slice(9)],
    ['with objects in a stream', made(held('<</A 1>>'))],
    ['with a link to a page of the net', made('4 0 obj<</S/URI/URI(https://example.org)>>endobj')],
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

  it.each(['/EF<</F 5 0 R>>', '/XFA 5 0 R'])(
    'the key in %s is active in an object stream too',
    async (key) => {
      expect(await faultOf(made(held(`<<${key}>>`)))).toBe('active');
    },
  );

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

import { deflateSync } from 'node:zlib';
import { packedZeros } from './hostile-bytes';

const MB = 1024 * 1024;
type Part = string | Buffer;

/** A PDF of these objects, numbered from 1, with its table of cross references. The first is the catalog. */
function pdfOf(
  objects: readonly Part[],
  { trailer = '', version = '1.7' }: { trailer?: string; version?: string } = {},
): Buffer {
  const pieces: Buffer[] = [Buffer.from(`%PDF-${version}\n%\xe2\xe3\xcf\xd3\n`, 'latin1')];
  let size = pieces[0]?.length ?? 0;
  const places = objects.map((object, index) => {
    const place = size;
    const framed = [`${index + 1} 0 obj\n`, object, '\nendobj\n'].map((part) => Buffer.from(part as string));
    pieces.push(...framed);
    size += framed.reduce((sum, { length }) => sum + length, 0);
    return place;
  });
  const start = size;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  pieces.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(pieces);
}

function stream(dictionary: string, contents: Part): Buffer {
  const bytes = Buffer.from(contents as string);
  const head = `<<${dictionary}/Length ${bytes.length}>>\nstream\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\nendstream')]);
}

const pages = '<</Type/Pages/Kids[3 0 R]/Count 1>>';
const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>';
const catalog = (more = '') => `<</Type/Catalog/Pages 2 0 R${more}>>`;
const contents = stream('/Filter/FlateDecode', deflateSync(Buffer.from('0 0 m 100 100 l S')));

/** One page, with more in the catalog and more objects, numbered from 5. */
const onePage = (more = '', objects: readonly Part[] = [], trailer = '') =>
  pdfOf([catalog(more), pages, page, contents, ...objects], { trailer });

const action = (text: string) => onePage('/OpenAction 5 0 R', [text]);
const script = '<</S/JavaScript/JS(app.alert(1))>>';

/** Objects in an object stream, such as "6 <<...>>": packed, so that their names stand nowhere in the bytes. */
function packed(...held: readonly (readonly [number, string])[]): Buffer {
  let place = 0;
  const index = held.map(([number, text]) => {
    const at = `${number} ${place}`;
    place += text.length + 1;
    return at;
  });
  const head = `${index.join(' ')} `;
  const all = head + held.map(([, text]) => text).join(' ');
  const about = `/Type/ObjStm/N ${held.length}/First ${head.length}/Filter/FlateDecode`;
  return stream(about, deflateSync(Buffer.from(all)));
}

export const goodPdf = () => onePage();
/** As scanners and office programs write it: half of its objects lie in an object stream. */
export const packedPdf = () =>
  pdfOf([
    '<</Type/Catalog/Pages 6 0 R>>',
    'null',
    'null',
    contents,
    packed(
      [6, '<</Type/Pages/Kids[7 0 R]/Count 1>>'],
      [7, '<</Type/Page/Parent 6 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>'],
    ),
  ]);

/** Such a PDF whose object 6, done at its opening, lies in an object stream of this type, told by the cross references. */
function hidden(type: string): Buffer {
  const held = packed([6, script]).toString('latin1').replace('/Type/ObjStm', type);
  const before = onePage('/OpenAction 6 0 R', [Buffer.from(held, 'latin1')]);
  const [row, place] = [Buffer.from([2, 0, 0, 0, 5, 0]), Buffer.alloc(6)];
  place[0] = 1;
  place.writeUInt32BE(before.length, 1);
  const start = /startxref\n(\d+)/.exec(before.toString('latin1'))?.[1];
  const about = `/Type/XRef/Size 8/W[1 4 1]/Index[6 2]/Root 1 0 R/Prev ${start}`;
  return Buffer.concat([
    before,
    Buffer.from('7 0 obj\n'),
    stream(about, Buffer.concat([row, place])),
    Buffer.from(`\nendobj\nstartxref\n${before.length}\n%%EOF\n`),
  ]);
}

const bomb = async (size: number) => stream('/Filter/FlateDecode', await packedZeros(size));

type Maker = () => Buffer | Promise<Buffer>;

/** PDFs that do what a paper does not, by what is said of them. */
export const activePdfs: Readonly<Record<string, Maker>> = {
  'PDF with JavaScript': () => action(script),
  'PDF with JavaScript under an escaped name': () => action('<</S/J#61va#53cript/J#53(app.alert(1))>>'),
  'PDF with JavaScript in its names': () => onePage('/Names<</JavaScript<</Names[(a) 5 0 R]>>>>', [script]),
  'PDF with JavaScript in an object stream': () =>
    onePage('/OpenAction 6 0 R', [packed([6, script], [7, 'null'])]),
  'PDF with an escaped name in an object stream': () =>
    onePage('/OpenAction 6 0 R', [packed([6, '<</S/#4aavaScript/JS(1)>>'])]),
  'PDF with JavaScript that a later object of the same number hides': () =>
    Buffer.concat([
      onePage('/OpenAction 6 0 R', [packed([6, script])]),
      Buffer.from('6 0 obj null endobj\n%%EOF\n'),
    ]),
  'PDF with JavaScript inside an unpacked stream': () =>
    onePage('', [stream('', `9 0 obj ${script} endobj`)]),
  'PDF with JavaScript that nobody points to': () => onePage('', [script]),
  'PDF with a launch action': () => action('<</S/Launch/F(cmd.exe)>>'),
  'PDF with an embedded file': () =>
    onePage('/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/F(a)/EF<</F 5 0 R>>>>]>>>>', [
      stream('/Type/EmbeddedFile', 'MZ'),
    ]),
  'PDF with an embedded file in an object stream': () =>
    onePage('/AF[6 0 R]', [packed([6, '<</F(a)/EF<</F 7 0 R>>>>']), stream('', 'MZ')]),
  'PDF with rich media': () => action('<</Type/Annot/Subtype/RichMedia/RichMediaContent<<>>>>'),
  'PDF with a film': () => action('<</S/Rendition/OP 0>>'),
  'PDF that sends a form': () => action('<</S/SubmitForm/F(https://example.org)>>'),
  'PDF that imports data': () => action('<</S/ImportData/F(a.fdf)>>'),
  'PDF that opens another file': () => action('<</S/GoToR/F(//example.org/a.pdf)/D[0/Fit]>>'),
  'PDF that opens an address by itself': () => action('<</S/URI/URI(https://example.org)>>'),
  'PDF that opens an address after its page': () =>
    action('<</S/GoTo/D[3 0 R/Fit]/Next<</S/URI/URI(https://example.org)>>>>'),
  'PDF that acts when it is closed': () => onePage('/AA<</WC<</S/URI/URI(https://example.org)>>>>'),
  'PDF with a link to a script': () => onePage('', ['<</S/URI/URI(javascript:alert\\(1\\))>>']),
  'PDF with a link to a file': () => onePage('', ['<</S/URI/URI(file:///etc/passwd)>>']),
  'PDF with a thread of another file': () => action('<</S/Thread/F(//example.org/a.pdf)/D 0>>'),
  'PDF whose stream lies in another file': () => onePage('', [stream('/F(//example.org/a)', '')]),
  'PDF whose stream is unpacked from another file': () => onePage('', [stream('/FFilter/FlateDecode', '')]),
  'PDF that shows a page of another file': () =>
    onePage('', [
      stream('/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Ref<</F(//example.org/a.pdf)/Page 0>>', ''),
    ]),
  'PDF that is a collection': () => onePage('/Collection<<>>'),
  'PDF with a form of XFA': () => onePage('/AcroForm 6 0 R', [packed([6, '<</XFA 7 0 R>>'])]),
};

export const lockedPdfs: Readonly<Record<string, Maker>> = {
  'PDF with a password': () =>
    onePage(
      '',
      [`<</Filter/Standard/V 2/R 3/Length 128/P -44/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>`],
      '/Encrypt 5 0 R/ID[<01><01>]',
    ),
};

const looped = () => {
  const good = onePage().toString('latin1');
  const start = /startxref\n(\d+)/.exec(good)?.[1] ?? '';
  return Buffer.from(good.replace('/Root 1 0 R', `/Root 1 0 R/Prev ${start}`), 'latin1');
};

/** PDFs that wear out whoever opens them, or that nobody can open. */
export const brokenPdfs: Readonly<Record<string, Maker>> = {
  'PDF of a header alone': () => Buffer.from('%PDF-'),
  'PDF without anything in it': () => Buffer.from('%PDF-1.7\n%%EOF\n'),
  'PDF without pages': () => pdfOf([catalog(), '<</Type/Pages/Kids[]/Count 0>>']),
  'PDF without its end': () => onePage().subarray(0, 300),
  'PDF whose cross references go round': looped,
  'PDF whose pages go round': () => pdfOf([catalog(), '<</Type/Pages/Kids[2 0 R]/Count 1>>']),
  'PDF whose pages go round by two': () =>
    pdfOf([
      catalog(),
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Pages/Parent 2 0 R/Kids[2 0 R]/Count 1>>',
    ]),
  'PDF with JavaScript in an object stream without a type': () => hidden(''),
  'PDF with JavaScript in an object stream of another type': () => hidden('/Type/Metadata'),
  'PDF with JavaScript in an object stream that says it is a picture': () =>
    hidden('/Type/XObject/Subtype/Image'),
  'PDF with a name of nine million bytes': () => onePage('', [`/${'A#41#41'.repeat(1_300_000)}`]),
  'PDF of ten thousand long names': () => onePage('', [`[${`/A${'#41'.repeat(300)}`.repeat(10_000)}]`]),
  'PDF nested a million deep': () => onePage('', ['['.repeat(1_000_000)]),
  'PDF of a million dictionaries in each other': () => onePage('', ['<</A'.repeat(1_000_000)]),
  'PDF of four hundred thousand objects': () =>
    Buffer.concat([onePage(), Buffer.from(`${'9 0 obj 0 endobj\n'.repeat(400_000)}%%EOF\n`)]),
  'PDF with a stream that unpacks to 700 MB': async () => onePage('', [await bomb(700 * MB)]),
  'PDF with a picture that unpacks to 700 MB': async () =>
    onePage('', [
      stream('/Type/XObject/Subtype/Image/Width 9/Height 9/Filter/FlateDecode', await packedZeros(700 * MB)),
    ]),
  'PDF with a stream packed twice that unpacks to 2 GB': async () =>
    onePage('', [stream('/Filter[/FlateDecode/FlateDecode]', deflateSync(await packedZeros(2000 * MB)))]),
  'PDF with an object stream that unpacks to 700 MB': async () =>
    onePage('', [stream('/Type/ObjStm/N 1/First 4/Filter/FlateDecode', await packedZeros(700 * MB))]),
  'PDF with cross references of two thousand million rows': () =>
    onePage('', [stream('/Type/XRef/Size 9/W[1 1 1]/Index[0 2000000000]/Root 1 0 R', 'abc')]),
  'PDF with an object stream of two thousand million objects': () =>
    onePage('', [stream('/Type/ObjStm/N 2000000000/First 9', '1 0 null')]),
};

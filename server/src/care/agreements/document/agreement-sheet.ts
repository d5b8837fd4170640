import { Letters } from './letters';
import { lettersOf } from './pieces';
import { Sheet } from './sheet';

export interface SignatureOnSheet {
  /** Whose it is, such as 本人签名：测试甲. */
  readonly caption: string;
  readonly image: Buffer;
}

export interface AgreementOnPaper {
  /** The agreement word for word; its first line is the title. */
  readonly text: string;
  /** Who signed, when and how, a line each. */
  readonly facts: readonly string[];
  readonly signatures: readonly SignatureOnSheet[];
  readonly at: Date;
}

const heading = /^[一二三四五六七八九十]+、/u;
/** Said once where a letter is missing, so that the frame in its place is not taken for a mistake. */
const framed = '方框里的字不在字库里，框内是它的统一码编号。';

/** The agreement as a PDF that can be printed, read aloud and read back word for word. */
export function agreementSheet(
  font: Buffer,
  { text, facts, signatures, at }: AgreementOnPaper,
): Promise<Buffer> {
  const letters = new Letters(font);
  const [title = '', ...paragraphs] = text.split('\n');
  const sheet = new Sheet(letters, font, { title, createdAt: at });
  sheet.write(title, { size: 18, centered: true });
  sheet.space(12);
  for (const paragraph of paragraphs) {
    const heads = heading.test(paragraph);
    if (heads) sheet.space(4);
    sheet.write(paragraph, heads ? { size: 12, heads } : {});
  }
  sheet.space(16);
  const missing = lettersOf([text, ...facts].join('')).some(
    (letter) => letter !== '\n' && !letters.has(letter),
  );
  for (const fact of missing ? [...facts, framed] : facts) sheet.write(fact, { size: 10 });
  for (const { caption, image } of signatures) {
    sheet.space(8);
    sheet.signature(caption, image);
  }
  return sheet.finish();
}

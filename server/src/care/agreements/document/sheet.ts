import PDFDocument from 'pdfkit';
import { codePointOf, type Letters } from './letters';
import { linesOf } from './line-breaks';
import { lettersOf, piecesOf } from './pieces';

const margin = 60;
const leading = 1.6;
/** The fonts of a document are named in their order; the first is the one pdfkit begins with. */
const bodyFont = 'F2';

export interface SheetInfo {
  readonly title: string;
  readonly createdAt: Date;
}

interface TextStyle {
  readonly size?: number;
  readonly centered?: boolean;
  /** It is a heading of what follows. */
  readonly heads?: boolean;
}

/** Paper that is written on from above, page by page, so that every letter can be read back from it. */
export class Sheet {
  private readonly doc: PDFKit.PDFDocument;
  private readonly done: Promise<Buffer>;
  private y = margin;

  constructor(
    private readonly letters: Letters,
    font: Buffer,
    { title, createdAt }: SheetInfo,
  ) {
    this.doc = new PDFDocument({
      size: 'A4',
      margin: 0,
      bufferPages: true,
      pdfVersion: '1.7',
      lang: 'zh-CN',
      displayTitle: true,
      info: { Title: title, CreationDate: createdAt },
    });
    this.doc.registerFont('body', font).font('body');
    const chunks: Buffer[] = [];
    this.done = new Promise((done, fail) => {
      this.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.doc.on('end', () => done(Buffer.concat(chunks)));
      this.doc.on('error', fail);
    });
  }

  /** A paragraph: in the middle where it is a title, not left alone at the foot of a page where it is a heading. */
  write(text: string, { size = 11, centered = false, heads = false }: TextStyle = {}): void {
    if (heads) this.makeRoom(3 * size * leading);
    for (const line of linesOf(text, this.width, (letter) => this.letters.widthOf(letter) * size)) {
      this.makeRoom(size * leading);
      const wide = lettersOf(line).reduce((sum, letter) => sum + this.letters.widthOf(letter) * size, 0);
      this.line(line, margin + (centered ? (this.width - wide) / 2 : 0), size);
      this.y += size * leading;
    }
  }

  space(height: number): void {
    this.y += height;
  }

  /** A drawn signature with whose it is above it, no larger than a line of handwriting. */
  signature(caption: string, bytes: Buffer): void {
    const [width, height, size] = [150, 60, 10];
    this.makeRoom(height + 6 + 2 * size * leading);
    this.write(caption, { size });
    this.doc.image(bytes, margin, this.y, { fit: [width, height] });
    this.y += height + 6;
  }

  /** The bytes, with a number on every page. */
  finish(): Promise<Buffer> {
    const { count } = this.doc.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.doc.switchToPage(page);
      const text = `${page + 1}/${count}`;
      this.outlined(text, this.doc.page.width / 2 - 10, this.doc.page.height - margin / 2, 9);
    }
    this.doc.end();
    return this.done;
  }

  private get width(): number {
    return this.doc.page.width - 2 * margin;
  }

  private makeRoom(height: number): void {
    if (this.y + height <= this.doc.page.height - margin) return;
    this.doc.addPage();
    this.y = margin;
  }

  private line(text: string, left: number, size: number): void {
    let x = left;
    this.doc.fontSize(size);
    for (const { text: piece, plain } of piecesOf(text, this.letters.isPlain)) {
      if (plain) this.put(piece, x);
      else this.named(piece, x, size);
      x += lettersOf(piece).reduce((sum, letter) => sum + this.letters.widthOf(letter) * size, 0);
    }
  }

  /** Ligatures and kerning off: what is measured letter by letter is drawn letter by letter. */
  private put(text: string, x: number): void {
    this.doc.text(text, x, this.y, { lineBreak: false, features: [] });
  }

  /**
   * A letter that the page would not give back by itself says its own name (ActualText). Readers take its place
   * from the coordinates and the font in which the sequence ends, so both are set as they are for the letters.
   */
  private named(letter: string, x: number, size: number): void {
    const known = this.letters.has(letter);
    if (!known) this.frame(letter, x, size);
    this.doc
      .save()
      .fillOpacity(known ? 1 : 0)
      .addContent(`/${bodyFont} ${size} Tf`);
    this.doc.markContent('Span', { actual: letter });
    this.put(known ? this.letters.drawnAs(letter) : '口', x);
    this.doc.transform(1, 0, 0, -1, 0, this.doc.page.height);
    this.doc.endMarkedContent();
    this.doc.restore();
  }

  /** What the font lacks: a frame with the character's number, over an unseen letter that takes its place. */
  private frame(letter: string, x: number, size: number): void {
    const code = codePointOf(letter).toString(16).toUpperCase().padStart(6, '0');
    const [top, room] = [this.y + size * 0.25, size * 0.9];
    this.doc
      .rect(x + size * 0.05, top, room, room)
      .lineWidth(0.4)
      .stroke();
    const small = size * 0.38;
    this.outlined(code.slice(0, 3), x + size * 0.16, top + room * 0.44, small);
    this.outlined(code.slice(3), x + size * 0.16, top + room * 0.88, small);
  }

  /** Letters as drawings: seen, but no text of the document. */
  private outlined(text: string, left: number, baseline: number, size: number): void {
    let x = left;
    for (const letter of lettersOf(text)) {
      const { path, unitsPerEm } = this.letters.outlineOf(letter);
      const scale = size / unitsPerEm;
      this.doc.save().translate(x, baseline).scale(scale, -scale).path(path).fill('black').restore();
      x += this.letters.widthOf(letter) * size;
    }
  }
}

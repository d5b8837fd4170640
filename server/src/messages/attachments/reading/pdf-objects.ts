import { type PDFContext, type PDFName, type PDFObject, PDFParser, type PDFRef } from '@cantoo/pdf-lib';
import { pdfLimits } from './limits';

export interface PdfObject {
  readonly ref: PDFRef;
  readonly object: PDFObject;
}

export interface PdfObjects {
  readonly context: PDFContext;
  /** Every object there is, also the one that a later of the same number replaces, and what object streams hold. */
  readonly all: readonly PdfObject[];
}

const nameEnds = new Set<number>(Buffer.from('\0\t\n\f\r ()<>[]{}/%'));

/** Reads from the first byte to the last and not by the cross references: an object nobody points to counts too. */
class EveryObject extends PDFParser {
  readonly all: PdfObject[] = [];

  constructor(bytes: Uint8Array) {
    super(bytes, Infinity, true);
    const { context } = this;
    const assign = context.assign.bind(context);
    context.assign = (ref: PDFRef, object: PDFObject) => {
      if (this.all.push({ ref, object }) > pdfLimits.objects)
        throw new Error('more objects than a PDF may have');
      assign(ref, object);
    };
  }

  protected override parseName(): PDFName {
    let length = 1;
    while (!nameEnds.has(this.bytes.peekAhead(length)))
      if (length++ > pdfLimits.nameBytes) throw new Error('a longer name than a PDF may have');
    return super.parseName();
  }
}

export async function pdfObjects(bytes: Uint8Array): Promise<PdfObjects> {
  const parser = new EveryObject(bytes);
  const context = await parser.parseDocument();
  return { context, all: parser.all };
}

import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { pdfLimits } from './limits';

/** How many pages the tree of pages has; none where it comes back to itself or has no end. */
export function pagesOf(context: PDFContext): number {
  const root = dictionary(context, context.trailerInfo.Root);
  const left = [root?.get(PDFName.of('Pages'))];
  const seen = new Set<unknown>();
  let pages = 0;
  while (left.length) {
    const place = left.pop();
    const node = dictionary(context, place);
    if (!node) continue;
    if (seen.has(node) || seen.size > pdfLimits.pageNodes) return 0;
    seen.add(node);
    const kids = context.lookup(node.get(PDFName.of('Kids')));
    if (kids instanceof PDFArray) left.push(...kids.asArray());
    else pages += 1;
  }
  return pages;
}

function dictionary(context: PDFContext, object: PDFObject | undefined): PDFDict | undefined {
  const found = object instanceof PDFRef ? context.lookup(object) : object;
  return found instanceof PDFDict ? found : undefined;
}

/** The paper that something was signed on, as a form names it: its first page, and all further ones. */
export interface PaperPages {
  readonly attachmentId?: string | undefined;
  readonly furtherPageIds?: readonly string[] | undefined;
}

/** Each page once, in their order; none without a first one. */
export function pagesOf({ attachmentId, furtherPageIds = [] }: PaperPages): string[] {
  return attachmentId ? [...new Set([attachmentId, ...furtherPageIds])] : [];
}

/** The nonce of this page. The server writes it; the browser hides the attribute but keeps the property. */
export function pageNonce(): string | undefined {
  const bearer = document.querySelector<HTMLElement>('meta[property="csp-nonce"], script[nonce]');
  return bearer?.nonce || bearer?.getAttribute('nonce') || undefined;
}

/** Style elements that libraries create at run time carry the nonce as well, or the strict policy drops them. */
export function putNonceOnStyles(nonce: string | undefined): void {
  if (!nonce) return;
  const create = document.createElement.bind(document);
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (name.toLowerCase() === 'style') element.nonce = nonce;
    return element;
  };
}

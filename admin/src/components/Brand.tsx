/** The mark and the name: two leaves that grow from one stem. */
export function Brand() {
  return (
    <span className="brand">
      <svg viewBox="0 0 32 32" width="30" height="30" aria-hidden focusable="false">
        <rect width="32" height="32" rx="9" className="brand-ground" />
        <path className="brand-leaf" d="M16 25V14c0-4 3-7 8-7 0 5-3 8-8 8" />
        <path className="brand-leaf" d="M16 19c-4 0-7-2.500-7-7 4 0 7 2.500 7 7Z" />
      </svg>
      <span>精康转介平台</span>
    </span>
  );
}

const storageKey = 'jk-last-draft';

/** The draft that was opened last in this browser: only its id, so that it can be found again. */
export const lastDraft = {
  read: (): string | undefined => localStorage.getItem(storageKey) ?? undefined,
  keep: (id: string): void => localStorage.setItem(storageKey, id),
  forget: (): void => localStorage.removeItem(storageKey),
};

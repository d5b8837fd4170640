/**
 * Says with each answer whose session it was asked in, by the account's id and nothing else: a tab whose browser has
 * changed hands learns of it before it shows or writes anything.
 */
export const accountMark = { header: 'x-account', nobody: 'none' } as const;

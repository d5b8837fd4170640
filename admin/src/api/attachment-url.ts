/** Where a file opens in a window of its own, which sends no headers: the address says who asks. */
export const attachmentUrl = (id: string, within = '/attachments') => `/api${within}/${id}?client=console`;

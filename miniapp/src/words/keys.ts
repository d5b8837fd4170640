/** Names one attempt to send (a UUID), so that a repeated tap makes one record. It is no secret. */
export function newIdempotencyKey(): string {
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) => {
    const digit = Math.floor(Math.random() * 16);
    return (place === 'x' ? digit : (digit & 3) | 8).toString(16);
  });
}

/** A draft is sent once, whatever happens to the page: its key needs no memory. */
export const submissionKeyOf = (draftId: string): string => draftId;

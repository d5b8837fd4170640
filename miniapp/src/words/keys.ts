/** Names one attempt to send, so that a repeated tap makes one record. It is no secret. */
export function newIdempotencyKey(): string {
  const random = Array.from({ length: 4 }, () => Math.random().toString(36).slice(2, 10));
  return [Date.now().toString(36), ...random].join('-').slice(0, 64);
}

/** A draft is sent once, whatever happens to the page: its key needs no memory. */
export const submissionKeyOf = (draftId: string): string => `submit-${draftId}`.slice(0, 64);

/**
 * The mark of a request that no hand on the page has caused: a poll, a refresh, a retry. It does not count as
 * presence. It can only make a session end sooner, so a client that lies with it gains nothing.
 */
export const background = { header: 'x-background', value: '1' } as const;

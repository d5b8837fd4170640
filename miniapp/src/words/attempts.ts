import { newIdempotencyKey } from './keys';

/**
 * Gives the key for sending a body: the same answers sent again keep their key and make one record,
 * changed answers are another attempt.
 */
export function createAttempts(): (body: object) => string {
  let last = '';
  let key = '';
  return (body) => {
    const words = JSON.stringify(body);
    if (words !== last) key = newIdempotencyKey();
    last = words;
    return key;
  };
}

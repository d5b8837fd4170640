import { removalOf } from './removal';

describe('who may take a file away', () => {
  it.each([
    ['who brought it, before it was submitted', 'a', false, 'a', 'allowed'],
    ['who brought it, after that', 'a', true, 'a', 'stays'],
    ['somebody else, before it was submitted', 'a', false, 'b', 'notYours'],
    ['somebody else, after that', 'a', true, 'b', 'notYours'],
  ] as const)('%s', (_, broughtById, submitted, asker, expected) => {
    expect(removalOf({ broughtById, submitted }, asker)).toBe(expected);
  });
});

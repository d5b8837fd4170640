/** How long the two threads of a phone need, in ms, and what a view does with a value. */
export interface Pace {
  /** How many times slower than a good phone. */
  slower: number;
  /** A view takes every value that it is sent, or only one that is not the one it was sent before. */
  takes: 'every value' | 'changed values';
}

export const goodPhone: Pace = { slower: 1, takes: 'every value' };

/** From a tap or a key to the script, and from the script to the screen. */
const way = { toLogic: 8, toView: 14 };

/** A way takes up to twice as long, differently each time and the same in each run. */
export function delays(pace: () => Pace): { toLogic: () => number; toView: () => number } {
  let seed = 1;
  const chance = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const delay = (least: number) => () => Math.round(least * (1 + chance()) * pace().slower);
  return { toLogic: delay(way.toLogic), toView: delay(way.toView) };
}

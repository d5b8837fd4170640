import { inBatches, nextBatch } from './batches';
import type { UnitOfWork } from './unit-of-work';

/** How long each of these batches is held where a row takes so long, in ms. */
const heldOf = (msARow: number, batches: number) => {
  const held: number[] = [];
  for (let rows = 20; held.length < batches; rows = nextBatch(rows, rows * msARow)) held.push(rows * msARow);
  return held;
};

describe('batches beside servers at work', () => {
  it.each([0.01, 0.1, 1, 5, 20])('become as large as others may wait for, at %s ms a row', (msARow) => {
    expect(Math.max(...heldOf(msARow, 20).slice(1))).toBeLessThanOrEqual(50);
  });

  it('are one row where even that takes longer, and never none', () => {
    expect(heldOf(400, 5).slice(1)).toEqual([400, 400, 400, 400]);
  });

  it('grow again when the machine is free again, two times a batch at most', () => {
    expect(nextBatch(1, 0)).toBe(2);
    expect(nextBatch(400, 1)).toBe(500);
    expect(nextBatch(100, 25)).toBe(200);
  });

  it.each([0, 1, 19, 20, 21, 1_234])(
    'take each of %s rows once, work it out first and then store it',
    async (count) => {
      const rows = Array.from({ length: count }, (_, index) => ({ id: String(index).padStart(5, '0') }));
      const done: string[] = [];
      let inside = false;
      const unitOfWork = {
        run: async (work: (manager: never) => Promise<unknown>) => {
          inside = true;
          await work(undefined as never);
          inside = false;
        },
      } as unknown as UnitOfWork;
      let told = 0;
      await inBatches(unitOfWork, {
        read: async (after, most) => rows.filter(({ id }) => id > after).slice(0, most),
        make: ({ id }) => {
          expect(inside).toBe(false);
          return id;
        },
        store: async (_, id) => {
          expect(inside).toBe(true);
          done.push(id);
        },
        told: (made) => (told += made.length),
      });
      expect(done).toEqual(rows.map(({ id }) => id));
      expect(told).toBe(count);
    },
  );
});

import { standingLines } from './standing-lines';

const well = { pending: [], changed: [], unknown: [], drift: [] };
const drift = ['regions.latitude: the column is not known'];

describe('what an operator reads of tables', () => {
  it('is nothing where all is well', () => expect(standingLines(well)).toEqual([]));

  it('sends to the handbook where the tables drift', () => {
    expect(standingLines({ ...well, drift })[0]).toContain('docs/operating.md');
  });

  it('says to change nothing by hand while migrations wait: they move what stands there', () => {
    const lines = standingLines({ ...well, pending: ['RegionSettings'], drift }).join('\n');
    expect(lines).toContain('change nothing by hand');
    expect(lines).not.toContain('see docs/operating.md');
  });
});

import { startSentences } from '../../../start/start-errors';
import { needs, refuseUnfit, UnfitServer } from './fitness';
import type { ServerFacts } from './server-facts';

const fit: ServerFacts = {
  version: '10.11.19-MariaDB-0+deb12u1',
  settings: {
    binlog_format: 'MIXED',
    enforce_storage_engine: '',
    innodb_default_row_format: 'dynamic',
    innodb_page_size: '16384',
    log_bin: 'OFF',
    max_allowed_packet: '16777216',
    max_prepared_stmt_count: '16382',
  },
  innodb: true,
  collations: ['utf8mb4_bin', 'utf8mb4_unicode_ci'],
};
const set = (settings: Record<string, string>): ServerFacts => ({
  ...fit,
  settings: { ...fit.settings, ...settings },
});

/** Typed by hand: which servers each need turns away. */
const unfit: Readonly<Record<string, readonly ServerFacts[]>> = {
  version: ['10.5.9-MariaDB', '5.5.5-10.3.39-MariaDB', '5.7.44', ''].map((version) => ({ ...fit, version })),
  utf8mb4: [{ ...fit, collations: ['utf8mb4_bin'] }],
  innodb: [{ ...fit, innodb: false }],
  engine: [set({ enforce_storage_engine: 'Aria' })],
  'row format': [
    set({ innodb_default_row_format: 'compact' }),
    set({ innodb_default_row_format: 'redundant' }),
  ],
  'page size': [set({ innodb_page_size: '8192' })],
  'binary log': [set({ log_bin: 'ON', binlog_format: 'STATEMENT' })],
  packet: [set({ max_allowed_packet: '1048576' })],
  'prepared statements': [set({ max_prepared_stmt_count: '0' }), set({ max_prepared_stmt_count: '1000' })],
};

const place = { dataDir: '/d', databaseUrl: 'mysql://u:secret@db.example/jk', host: '127.0.0.1', port: 3000 };
const faultOf = (facts: ServerFacts): unknown => {
  try {
    refuseUnfit(facts);
    return undefined;
  } catch (error) {
    return error;
  }
};

describe(`what a server database must be: ${needs.length} needs`, () => {
  it.each(needs)('$name', ({ name, chinese, english }) => {
    for (const facts of unfit[name] ?? [fit]) {
      const error = faultOf(facts);
      expect(error).toBeInstanceOf(UnfitServer);
      expect((error as UnfitServer).faults.map((fault) => fault.name)).toEqual([name]);
      const told = startSentences(error, place);
      expect(told).toEqual([expect.stringContaining(chinese), expect.stringContaining(english)]);
      expect(told?.join()).not.toContain('secret');
    }
  });

  it('one that has all is let in, and so is one that does not know a setting', () => {
    expect(faultOf(fit)).toBeUndefined();
    expect(faultOf({ ...fit, settings: {} })).toBeUndefined();
    for (const version of ['8.0.36', '9.1.0', '12.3.1-MariaDB', '5.5.5-10.6.4-MariaDB'])
      expect(faultOf({ ...fit, version })).toBeUndefined();
  });

  it('all faults are told at once', () => {
    const error = faultOf({ ...set({ log_bin: 'ON', binlog_format: 'STATEMENT' }), innodb: false });
    expect((error as UnfitServer).faults).toHaveLength(2);
  });
});

import { STATEMENTS_KEPT } from './bound';
import { isMariadb, type ServerFacts } from './server-facts';

/** As many connections as a server opens. */
export const CONNECTIONS = 32;
const STATEMENTS = CONNECTIONS * STATEMENTS_KEPT;
const MB = 1024 * 1024;
/** A body of 1 MB, sealed, beside the rest of its row. */
const PACKET_MB = 4;
const MARIADB = [10, 6] as const;
const MYSQL = [8, 0] as const;

export interface Need {
  readonly name: string;
  fits(facts: ServerFacts): boolean;
  readonly chinese: string;
  readonly english: string;
}

/** What a server database must be. Each that it is not is told with what to do. */
export const needs: readonly Need[] = [
  {
    name: 'version',
    fits: (facts) => isAtLeast(facts.version, isMariadb(facts) ? MARIADB : MYSQL),
    chinese: '版本太旧。请升级到MariaDB 10.6或MySQL 8.0以上。',
    english: 'Its version is too old. Upgrade to MariaDB 10.6 or MySQL 8.0, or newer.',
  },
  {
    name: 'utf8mb4',
    fits: ({ collations }) =>
      ['utf8mb4_bin', 'utf8mb4_unicode_ci'].every((collation) => collations.includes(collation)),
    chinese: '没有utf8mb4字符集，有些姓名存不下。请换用带有utf8mb4的数据库。',
    english: 'It has no utf8mb4, so some names could not be stored. Use a server that has it.',
  },
  {
    name: 'innodb',
    fits: ({ innodb }) => innodb,
    chinese: '没有启用InnoDB。请在数据库的设置里启用它。',
    english: 'InnoDB is off. Turn it on in the settings of the database server.',
  },
  {
    name: 'engine',
    fits: ({ settings }) => /^(innodb)?$/i.test(settings.enforce_storage_engine ?? ''),
    chinese: 'enforce_storage_engine要求别的存储引擎。请去掉它，或设为InnoDB。',
    english: 'enforce_storage_engine demands another engine. Remove it, or set it to InnoDB.',
  },
  {
    name: 'row format',
    fits: ({ settings }) => /^(dynamic|compressed)$/i.test(settings.innodb_default_row_format ?? 'dynamic'),
    chinese: 'innodb_default_row_format放不下索引。请设为DYNAMIC。',
    english: 'innodb_default_row_format has no room for the indexes. Set it to DYNAMIC.',
  },
  {
    name: 'page size',
    fits: ({ settings }) => atLeast(settings.innodb_page_size, 16 * 1024),
    chinese: 'innodb_page_size放不下一行。请用16K或更大的页新建数据库服务器。',
    english: 'innodb_page_size has no room for a row. Set up the server with pages of 16K or more.',
  },
  {
    name: 'binary log',
    fits: ({ settings }) => settings.log_bin !== 'ON' || settings.binlog_format !== 'STATEMENT',
    chinese: 'binlog_format是STATEMENT，写入会被拒绝。请设为ROW或MIXED。',
    english: 'binlog_format is STATEMENT, so writes would be refused. Set it to ROW or MIXED.',
  },
  {
    name: 'packet',
    fits: ({ settings }) => atLeast(settings.max_allowed_packet, PACKET_MB * MB),
    chinese: `max_allowed_packet太小。请设为${PACKET_MB}M以上。`,
    english: `max_allowed_packet is too small. Set it to ${PACKET_MB}M or more.`,
  },
  {
    name: 'prepared statements',
    fits: ({ settings }) => atLeast(settings.max_prepared_stmt_count, STATEMENTS),
    chinese: `max_prepared_stmt_count太小。请设为服务数的${STATEMENTS}倍以上。`,
    english: `max_prepared_stmt_count is too small. Set it to ${STATEMENTS} or more for each server.`,
  },
];

/** A server database that the program cannot work on. */
export class UnfitServer extends Error {
  constructor(readonly faults: readonly Pick<Need, 'name' | 'chinese' | 'english'>[]) {
    super(`The database server is unfit: ${faults.map(({ name }) => name).join(', ')}.`);
  }
}

export function refuseUnfit(facts: ServerFacts): void {
  const faults = needs.filter((need) => !need.fits(facts));
  if (faults.length) throw new UnfitServer(faults);
}

const atLeast = (told: string | undefined, least: number) => told === undefined || Number(told) >= least;

/** Old clients were told `5.5.5-` before the version of MariaDB. */
function isAtLeast(version: string, [major, minor]: readonly [number, number]): boolean {
  const [, first, second] = /^(?:5\.5\.5-)?(\d+)\.(\d+)/.exec(version) ?? [];
  return Number(first) > major || (Number(first) === major && Number(second) >= minor);
}

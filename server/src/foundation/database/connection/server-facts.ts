import type { Connection } from 'mysql2';
import { rowsOf } from './lone-connection';

/** What a server database tells of itself. A setting that it does not know is missing. */
export interface ServerFacts {
  readonly version: string;
  readonly settings: Readonly<Partial<Record<string, string>>>;
  readonly innodb: boolean;
  readonly collations: readonly string[];
}

const SETTINGS = [
  'binlog_format',
  'enforce_storage_engine',
  'innodb_default_row_format',
  'innodb_page_size',
  'log_bin',
  'max_allowed_packet',
  'max_prepared_stmt_count',
];
const quoted = SETTINGS.map((name) => `'${name}'`).join(', ');

export async function factsOf(connection: Connection, limitMs: number): Promise<ServerFacts> {
  const rows = <Row>(sql: string) => rowsOf<Row>(connection, sql, limitMs);
  const [told] = await rows<{ version: string }>('SELECT VERSION() AS version');
  const settings = await rows<{ Variable_name: string; Value: string }>(
    `SHOW VARIABLES WHERE Variable_name IN (${quoted})`,
  );
  const engines = await rows<{ support: string }>(
    "SELECT support AS support FROM information_schema.engines WHERE engine = 'InnoDB'",
  );
  const collations = await rows<{ name: string }>(
    "SELECT collation_name AS name FROM information_schema.collations WHERE collation_name LIKE 'utf8mb4%'",
  );
  return {
    version: told?.version ?? '',
    settings: Object.fromEntries(settings.map(({ Variable_name: name, Value }) => [name, Value])),
    innodb: engines.some(({ support }) => /^(YES|DEFAULT)$/i.test(support)),
    collations: collations.map(({ name }) => name),
  };
}

export const isMariadb = ({ version }: Pick<ServerFacts, 'version'>) => /mariadb/i.test(version);

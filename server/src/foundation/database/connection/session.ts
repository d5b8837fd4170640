import type { Connection } from 'mysql2';

/** As long as the embedded database lets someone wait, in seconds. */
export const PATIENCE_S = 15;

/** What the program relies on in a session. A server, or its `init_connect`, may have set each of them otherwise. */
export const session: readonly (readonly [name: string, value: string, why: string])[] = [
  [
    'sql_mode',
    "'STRICT_TRANS_TABLES,STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'",
    'what does not fit is refused and never cut; quotes, backslashes and || mean what they always mean',
  ],
  ['time_zone', "'+00:00'", 'moments are UTC'],
  ['autocommit', '1', 'a statement outside a transaction is done when it is answered'],
  ['completion_type', "'NO_CHAIN'", 'a commit ends the transaction and begins none'],
  ['unique_checks', '1', 'a key that is there already is told'],
  ['foreign_key_checks', '1', 'so is a row that others hang on'],
  ['sql_select_limit', '18446744073709551615', 'a read gives all its rows'],
  ['sql_safe_updates', '0', 'a change by a column without an index is carried out'],
  ['sql_big_selects', '1', 'a report that reads much is read'],
  ['sql_auto_is_null', '0', '`IS NULL` finds what is empty and nothing else'],
  ['lc_messages', "'en_US'", 'a full disk is told in words alone'],
  ['default_storage_engine', "'InnoDB'", 'every table has transactions'],
  ['wait_timeout', '600', 'the pool ends what is idle, and nobody a transaction that thinks'],
  [
    'lock_wait_timeout',
    String(PATIENCE_S),
    'a table locked by someone else would hold whoever asks for a day',
  ],
  ['innodb_lock_wait_timeout', String(PATIENCE_S), 'so would a row'],
];

const assignments = session.map(([name, value]) => `SESSION ${name} = ${value}`).join(', ');

export const sessionStatements: readonly string[] = [
  `SET NAMES utf8mb4 COLLATE utf8mb4_unicode_ci, ${assignments}`,
  // What others have committed while a transaction waited for a lock is seen.
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED, READ WRITE',
];

/** What a look at the server needs, which may lack what the rest is about. */
export const lookStatements: readonly string[] = ['SET SESSION sql_select_limit = 18446744073709551615'];

/** Sets a session before anything else is asked in it. A connection that cannot be set is not used. */
export async function setSession(
  connection: Connection,
  timeout?: number,
  statements = sessionStatements,
): Promise<void> {
  for (const sql of statements)
    await new Promise<void>((done, fail) => {
      connection.query({ sql, ...(timeout ? { timeout } : {}) }, (error) => (error ? fail(error) : done()));
    });
}

/** What a failure of the database means for whoever asked. */
export type Meaning =
  | 'crossed'
  | 'duplicate'
  | 'busy'
  | 'unreachable'
  | 'full'
  | 'readonly'
  | 'forbidden'
  | 'damaged'
  | 'failing';

/** A driver's name for a failure, with the number of MariaDB and MySQL where it has one. */
export type Code = string | readonly [name: string, number: number];

/** The server has no room for another prepared statement, or has lost the one it was told to run. */
const unprepared: readonly (readonly [name: string, number: number])[] = [
  ['ER_MAX_PREPARED_STMT_COUNT_REACHED', 1461],
  ['ER_UNKNOWN_STMT_HANDLER', 1243],
  ['ER_NEED_REPREPARE', 1615],
];
export const notPrepared: ReadonlySet<number> = new Set(unprepared.map(([, number]) => number));

/** Every failure that has a meaning. A name of SQLite stands for all its extended forms, unless they have a row. */
export const codesByMeaning: Readonly<Record<Meaning, readonly Code[]>> = {
  // Two transactions crossed: doing the whole again helps.
  crossed: ['SQLITE_BUSY', ['ER_LOCK_DEADLOCK', 1213], ['ER_CHECKREAD', 1020]],
  // A row with this key is there already.
  duplicate: [
    'SQLITE_CONSTRAINT_UNIQUE',
    'SQLITE_CONSTRAINT_PRIMARYKEY',
    ['ER_DUP_ENTRY', 1062],
    ['ER_DUP_ENTRY_WITH_KEY_NAME', 1586],
  ],
  // Others hold what is needed.
  busy: [
    'DATABASE_HELD',
    'SQLITE_LOCKED',
    'SQLITE_PROTOCOL',
    ['ER_LOCK_WAIT_TIMEOUT', 1205],
    ['ER_LOCK_TABLE_FULL', 1206],
    ['ER_CON_COUNT_ERROR', 1040],
    ['ER_TOO_MANY_USER_CONNECTIONS', 1203],
    ['ER_USER_LIMIT_REACHED', 1226],
    ['ER_QUERY_INTERRUPTED', 1317],
    ...unprepared,
    ['ER_STATEMENT_TIMEOUT', 1969],
    ['ER_QUERY_TIMEOUT', 3024],
  ],
  unreachable: [
    'ECONNREFUSED',
    'ECONNRESET',
    'ECONNABORTED',
    'EPIPE',
    'ETIMEDOUT',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'DATABASE_CLOSED',
    'POOL_CLOSED',
    'PROTOCOL_CONNECTION_LOST',
    'PROTOCOL_SEQUENCE_TIMEOUT',
    'PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR',
    'WSREP_NOT_READY',
    ['ER_HANDSHAKE_ERROR', 1043],
    ['ER_UNKNOWN_COM_ERROR', 1047],
    ['ER_SERVER_SHUTDOWN', 1053],
    ['ER_NEW_ABORTING_CONNECTION', 1184],
    ['ER_NET_READ_ERROR', 1158],
    ['ER_NET_READ_INTERRUPTED', 1159],
    ['ER_NET_ERROR_ON_WRITE', 1160],
    ['ER_NET_WRITE_INTERRUPTED', 1161],
    ['ER_CONNECTION_KILLED', 1927],
    ['ER_CLIENT_INTERACTION_TIMEOUT', 4031],
  ],
  full: ['SQLITE_FULL', ['ER_DISK_FULL', 1021], ['ER_RECORD_FILE_FULL', 1114], ['EE_DISK_FULL', 20]],
  readonly: [
    'SQLITE_READONLY',
    ['ER_OPEN_AS_READONLY', 1036],
    ['ER_OPTION_PREVENTS_STATEMENT', 1290],
    ['ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION', 1792],
    ['ER_READ_ONLY_MODE', 1836],
  ],
  // The account of the server has lost a right, or its database is gone.
  forbidden: [
    'SQLITE_AUTH',
    'SQLITE_PERM',
    ['ER_DBACCESS_DENIED_ERROR', 1044],
    ['ER_ACCESS_DENIED_ERROR', 1045],
    ['ER_BAD_DB_ERROR', 1049],
    ['ER_HOST_IS_BLOCKED', 1129],
    ['ER_HOST_NOT_PRIVILEGED', 1130],
    ['ER_TABLEACCESS_DENIED_ERROR', 1142],
    ['ER_COLUMNACCESS_DENIED_ERROR', 1143],
    ['ER_SPECIFIC_ACCESS_DENIED_ERROR', 1227],
    ['ER_ACCESS_DENIED_NO_PASSWORD_ERROR', 1698],
    ['ER_MUST_CHANGE_PASSWORD', 1820],
  ],
  damaged: [
    'SQLITE_CORRUPT',
    'SQLITE_NOTADB',
    ['ER_NOT_FORM_FILE', 1033],
    ['ER_NOT_KEYFILE', 1034],
    ['ER_CRASHED_ON_USAGE', 1194],
    ['ER_CRASHED_ON_REPAIR', 1195],
    ['ER_INDEX_CORRUPT', 1712],
    ['ER_TABLE_CORRUPT', 1877],
    ['ER_NO_SUCH_TABLE_IN_ENGINE', 1932],
  ],
  // A disk, a file or the memory of the database does not do its work.
  failing: [
    'SQLITE_IOERR',
    'SQLITE_NOMEM',
    'SQLITE_CANTOPEN',
    ['EE_WRITE', 3],
    ['ER_CANT_CREATE_TABLE', 1005],
    ['ER_ERROR_ON_READ', 1024],
    ['ER_ERROR_ON_WRITE', 1026],
    ['ER_GET_ERRNO', 1030],
    ['ER_OUTOFMEMORY', 1037],
    ['ER_OUT_OF_SORTMEMORY', 1038],
    ['ER_OUT_OF_RESOURCES', 1041],
    ['ER_ERROR_DURING_COMMIT', 1180],
    ['ER_ERROR_DURING_ROLLBACK', 1181],
  ],
};

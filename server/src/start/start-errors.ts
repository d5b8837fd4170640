import { isOfFiles } from '../foundation/files/file-errors';
import { KeysError, type KeysProblem } from '../foundation/crypto/keys';
import { counted } from '../foundation/running/counted';
import { OwnerError } from '../foundation/files/owner';
import { addressOf } from '../foundation/database/connection/address';
import type { Meaning } from '../foundation/database/errors/error-codes';
import { codeOf, meaningOf } from '../foundation/database/errors/errors';
import { MigratingElsewhere } from '../foundation/database/connection/alone';
import { UnfitServer } from '../foundation/database/connection/fitness';
import {
  HalfMigration,
  MayNotMigrate,
  NewerTables,
  PendingMigrations,
} from '../foundation/database/migrating/half-migration';
import { OLDEST_NODE, OldNode } from './old-node';
import { SettingsError } from '../foundation/settings/settings';

/** Where the server was to start, as far as it is known. */
export interface Place {
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly host: string;
  readonly port: number;
}

type Sentences = readonly [chinese: string, english: string];

const keys: Readonly<Record<KeysProblem, (file: string, version: string) => Sentences>> = {
  missing: (file) => [
    `数据库里有数据，但密钥文件不在 ${file}。请放回原来的密钥文件，或用 FIELD_KEYS_FILE 指明位置；新密钥读不了旧数据。`,
    `The database has data, but its field keys are not at ${file}. Put the key file back, or point FIELD_KEYS_FILE at it; new keys could not read what is stored.`,
  ],
  unreadable: (file) => [
    `密钥文件 ${file} 无法读取。请检查它是不是文件、运行服务的用户能不能读。`,
    `The key file ${file} cannot be read. Check that it is a file, and that the user of the server may read it.`,
  ],
  damaged: (file) => [
    `密钥文件 ${file} 不完整或已损坏。请放回完好的备份；服务不会自行修复密钥。`,
    `The key file ${file} is damaged. Put back a sound copy; the server does not repair keys.`,
  ],
  foreign: (file) => [
    `${file} 里的密钥属于另一个数据库。请换上这个数据库原来的密钥文件，或换一个空数据库。`,
    `The keys at ${file} belong to another database. Use the key file this database was filled with, or an empty database.`,
  ],
  outdated: (file, version) => [
    `密钥文件 ${file} 是旧的：里面没有这个数据库的第 ${version} 号密钥。请换上轮换密钥之后的密钥文件。`,
    `The key file ${file} is an old one: it lacks key ${version} of this database. Put the key file from after the rotation in its place.`,
  ],
};

const embedded: Readonly<Partial<Record<Meaning, (dataDir: string) => Sentences>>> = {
  damaged: (dir) => [
    `数据库文件 ${dir}/jingkang.sqlite 已损坏，或者不是本系统的数据库。请停止所有服务，把它移到别处留存，放回最近的备份后再启动。`,
    `The database file ${dir}/jingkang.sqlite is damaged, or is no database. Stop every server, move it aside, put back the latest backup and start again.`,
  ],
  busy: (dir) => [
    `数据库文件 ${dir}/jingkang.sqlite 正被另一个程序占用。请先结束那个程序，再启动。`,
    `Another program holds the database file ${dir}/jingkang.sqlite. End it, then start again.`,
  ],
  failing: (dir) => [
    `数据库文件 ${dir}/jingkang.sqlite 打不开。请检查它是不是文件、运行服务的用户能不能读写、磁盘是否正常。`,
    `The database file ${dir}/jingkang.sqlite cannot be opened. Check that it is a file, that the user of the server may read and write it, and that the disk is sound.`,
  ],
  readonly: (dir) => [
    `数据目录 ${dir} 不能写入。请检查运行服务的用户有没有写权限、磁盘是不是只读。`,
    `The folder ${dir} (DATA_DIR) cannot be written to. Check the rights of the user of the server, and whether the disk is read-only.`,
  ],
  full: (dir) => fullDisk(dir),
};

const onServer: Readonly<Partial<Record<Meaning, (at: string) => Sentences>>> = {
  unreachable: (at) => [
    `连不上数据库 ${at}。请检查 DATABASE_URL 的主机和端口、数据库是否已启动、网络是否通。`,
    `The database ${at} cannot be reached. Check host and port of DATABASE_URL, whether the database runs, and the network.`,
  ],
  forbidden: (at) => [
    `数据库 ${at} 拒绝了登录。请检查 DATABASE_URL 的用户名、密码和库名，以及这个用户对这个库的权限。`,
    `The database ${at} refused to let the server in. Check user, password and name of the database in DATABASE_URL, and the rights of that user.`,
  ],
  busy: (at) => [
    `数据库 ${at} 正忙：表被锁住，或者连接数已满。请稍后再启动。`,
    `The database ${at} is busy: its tables are locked, or its connections are spent. Start again later.`,
  ],
  full: (at) => [
    `数据库 ${at} 的磁盘满了。请在数据库服务器上腾出空间后再启动。`,
    `The disk of the database ${at} is full. Free some space there and start again.`,
  ],
  readonly: (at) => [
    `数据库 ${at} 现在只读。请改用可以写入的数据库，或解除只读后再启动。`,
    `The database ${at} is read-only. Use one that can be written to, or end that and start again.`,
  ],
  damaged: (at) => [
    `数据库 ${at} 有损坏的表。请先按数据库的说明修复，或放回最近的备份，再启动。`,
    `Tables of the database ${at} are damaged. Repair them or put back the latest backup, then start again.`,
  ],
  failing: (at) => [
    `数据库 ${at} 的磁盘或内存出了问题。请查看数据库服务器的日志，处理后再启动。`,
    `The disk or the memory of the database ${at} does not do its work. See the log of the database server, then start again.`,
  ],
};

const unknownHost = (at: string): Sentences => [
  `找不到数据库 ${at} 的主机。请检查 DATABASE_URL 的主机名、本机的 DNS 设置，再启动。`,
  `The host of the database ${at} is not known. Check its name in DATABASE_URL and the DNS of this machine, then start again.`,
];
const needsTls = (at: string): Sentences => [
  `数据库 ${at} 和本服务没有谈成加密连接。请检查数据库是否要求 TLS，并在 DATABASE_URL 末尾写 ?ssl={"rejectUnauthorized":true}，或在数据库上为这个用户取消要求。`,
  `The database ${at} and this server agree on no encryption. Check whether it wants TLS, and end DATABASE_URL with ?ssl={"rejectUnauthorized":true}, or lift the demand for this user there.`,
];

/** Failures that are told more exactly than by what they mean. */
const onServerByCode: Readonly<Record<string, (at: string) => Sentences>> = {
  ENOTFOUND: unknownHost,
  EAI_AGAIN: unknownHost,
  ER_BAD_DB_ERROR: (at) => [
    `数据库服务器上没有 ${at} 这个库。请先建好空库，或改正 DATABASE_URL 末尾的库名。`,
    `The server has no database ${at}. Create it empty, or correct the name at the end of DATABASE_URL.`,
  ],
  ER_SECURE_TRANSPORT_REQUIRED: needsTls,
  HANDSHAKE_NO_SSL_SUPPORT: needsTls,
  HANDSHAKE_SSL_ERROR: needsTls,
  ER_CON_COUNT_ERROR: (at) => [
    `数据库 ${at} 的连接数已满。请关掉多余的程序，或在数据库上调大 max_connections，再启动。`,
    `The connections of the database ${at} are spent. End what is not needed, or raise max_connections there, then start again.`,
  ],
};

interface SystemError {
  readonly path?: string;
  readonly syscall?: string;
}

const path = ({ path: at = '' }: SystemError): Sentences => [
  `${at} 不能创建、读取或写入。请检查 DATA_DIR 和 FIELD_KEYS_FILE 的路径，以及运行服务的用户有没有权限。`,
  `${at} cannot be made, read or written to. Check the paths of DATA_DIR and FIELD_KEYS_FILE, and the rights of the user of the server.`,
];
const fullDisk = (at: string): Sentences => [
  `${at} 所在的磁盘满了。请腾出空间后再启动，已有的数据不受影响。`,
  `The disk of ${at} is full. Free some space and start again; what is stored is not harmed.`,
];

/** What the system refuses, by its code. */
const ofSystem: Readonly<Record<string, (error: SystemError, place: Place) => Sentences>> = {
  EADDRINUSE: (_, { host, port }) => [
    `端口 ${host}:${port} 已被占用。请结束占用它的程序，或用 PORT 换一个端口。`,
    `The port ${host}:${port} is in use. End the program that uses it, or choose another by PORT.`,
  ],
  EADDRNOTAVAIL: (_, { host }) => [
    `本机没有地址 ${host}。请检查 HOST。`,
    `This machine has no address ${host}. Check HOST.`,
  ],
  EMFILE: () => openFiles,
  ENFILE: () => openFiles,
  ENOSPC: ({ path: at }, { dataDir }) => fullDisk(at ?? dataDir),
  EDQUOT: ({ path: at }, { dataDir }) => fullDisk(at ?? dataDir),
  EACCES: (error, place) => (error.syscall === 'listen' ? forbiddenPort(place) : path(error)),
  EPERM: path,
  EROFS: path,
  ENOTDIR: path,
  EEXIST: path,
  ENOENT: path,
  EISDIR: path,
};

const openFiles: Sentences = [
  '打开的文件太多，系统不再给。请用 ulimit -n 或 systemd 的 LimitNOFILE 调大上限（至少 4096），再启动。',
  'Too many files are open, and the system gives no more. Raise the limit by ulimit -n or LimitNOFILE of systemd (4096 at least), then start again.',
];
const oldNode: Sentences = [
  `这台机器的 Node.js 是 ${process.version}，太旧了。请装 Node.js ${OLDEST_NODE.join('.')} 以上、24 及以下的版本，再启动。`,
  `Node.js ${process.version} is too old. Install Node.js ${OLDEST_NODE.join('.')} or later, up to 24, then start again.`,
];

const forbiddenPort = ({ host, port }: Place): Sentences => [
  `运行服务的用户不能使用端口 ${host}:${port}。请用 PORT 换一个 1024 以上的端口。`,
  `The user of the server may not use the port ${host}:${port}. Choose one above 1024 by PORT.`,
];

/** What is said of an error at the start, in both languages; undefined when it is none that an operator can mend. */
export function startSentences(error: unknown, place: Place | undefined): Sentences | undefined {
  if (error instanceof SettingsError) return [error.chinese, error.message];
  if (error instanceof OldNode) return oldNode;
  if (error instanceof KeysError) return keys[error.problem](error.file, error.version);
  if (error instanceof OwnerError)
    return [
      `${error.file} 属于另一个用户或组，替换后无法保持原来的属主，什么都没有改动。请用 root 或它的属主运行。`,
      `${error.file} belongs to another user or group, which could not be kept when replacing it, so nothing was changed. Run this as root, or as its owner.`,
    ];
  if (error instanceof MigratingElsewhere)
    return [
      '另一个服务正在更新这个数据库的表，等了很久还没有结束。请等它完成后再启动。',
      'Another server is still migrating this database. Wait until it is done, then start again.',
    ];
  if (error instanceof HalfMigration)
    return [
      `数据库的表只更新了一半：${error.migration} 做不下去，停在 ${error.what}。请停止所有服务，放回更新前的备份，再用原来的版本启动；步骤见 docs/operating.zh-CN.md。`,
      `The tables stand half migrated: ${error.migration} cannot go on from ${error.what}. Stop every server, put back the backup from before the update and start the version of before; see docs/operating.md.`,
    ];
  if (error instanceof MayNotMigrate)
    return [
      '数据库的表需要更新，但 DATABASE_URL 的用户不能改表。请用能改表的用户运行一次 npm run db:migrate，再启动；服务平时可以设 AUTO_MIGRATE=false。',
      'The tables must be updated, and the user of DATABASE_URL may not change them. Run npm run db:migrate once as a user who may, then start again; the server itself may run with AUTO_MIGRATE=false.',
    ];
  if (error instanceof NewerTables)
    return [
      `数据库已由更新的版本更新过（${error.names.join('、')}），这个版本写进去的内容可能会丢失，所以什么都没有做。请换上更新的版本；要用回这个版本，请按 docs/operating.zh-CN.md 放回更新前的备份。`,
      `A newer version has updated this database (${error.names.join(', ')}); what this version wrote into it could be lost, so nothing was done. Use the newer version; to go back to this one, put back the backup from before the update, see docs/operating.md.`,
    ];
  if (error instanceof PendingMigrations)
    return [
      `数据库的表还没有更新到这个版本（待更新 ${error.names.length} 项），AUTO_MIGRATE=false 时服务不会自己更新。请先备份，再用能改表的用户运行 npm run db:migrate，然后启动。`,
      `The tables are behind this version (${counted(error.names.length, 'migration has', 'migrations have')} not run), and with AUTO_MIGRATE=false a start does not change them. Make a backup, run npm run db:migrate as a user who may change tables, then start again.`,
    ];
  return place && ofPlace(error, place);
}

function ofPlace(error: unknown, place: Place): Sentences | undefined {
  // The same codes tell of the database too: here it is the own port and address.
  if ((error as SystemError).syscall === 'listen')
    return ofSystem[codeOf(error)]?.(error as SystemError, place);
  // A full disk of a database server is told in the same words as one of this machine.
  if (isOfFiles(error)) return (ofSystem[codeOf(error)] ?? path)(error as SystemError, place);
  const told = place.databaseUrl && onServerByCode[codeOf(error)];
  if (told) return told(addressOf(place.databaseUrl));
  if (error instanceof UnfitServer && place.databaseUrl) {
    const at = addressOf(place.databaseUrl);
    const told = (language: 'chinese' | 'english') => error.faults.map((fault) => fault[language]);
    return [
      `数据库 ${at} 不能用：${told('chinese').join('')}改好后再启动。`,
      `The database ${at} is unfit. ${told('english').join(' ')} Then start again.`,
    ];
  }
  const meaning = meaningOf(error);
  if (meaning)
    return place.databaseUrl
      ? onServer[meaning]?.(addressOf(place.databaseUrl))
      : embedded[meaning]?.(place.dataDir);
  return ofSystem[codeOf(error)]?.(error as SystemError, place);
}

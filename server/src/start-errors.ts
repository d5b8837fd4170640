import { KeysError, type KeysProblem } from './common/keys';
import { addressOf } from './database/address';
import type { Meaning } from './database/error-codes';
import { codeOf, meaningOf } from './database/errors';
import { HalfMigration } from './database/half-migration';
import { MigratingElsewhere } from './database/migrating';
import { SettingsError } from './settings';

/** Where the server was to start, as far as it is known. */
export interface Place {
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly host: string;
  readonly port: number;
}

type Sentences = readonly [chinese: string, english: string];

const keys: Readonly<Record<KeysProblem, (file: string) => Sentences>> = {
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

const forbiddenPort = ({ host, port }: Place): Sentences => [
  `运行服务的用户不能使用端口 ${host}:${port}。请用 PORT 换一个 1024 以上的端口。`,
  `The user of the server may not use the port ${host}:${port}. Choose one above 1024 by PORT.`,
];

/** What is said of an error at the start, in both languages; undefined when it is none that an operator can mend. */
export function startSentences(error: unknown, place: Place | undefined): Sentences | undefined {
  if (error instanceof SettingsError)
    return [error.chinese ?? '启动的设置或参数有误，请按下面一行改正后再启动。', error.message];
  if (error instanceof KeysError) return keys[error.problem](error.file);
  if (error instanceof MigratingElsewhere)
    return [
      '另一个服务正在更新这个数据库的表，等了很久还没有结束。请等它完成后再启动。',
      'Another server is still migrating this database. Wait until it is done, then start again.',
    ];
  if (error instanceof HalfMigration)
    return [
      `数据库的表只更新了一半：${error.migration} 没有做完，已经有了 ${error.what}。请放回更新前的备份，或删除 ${error.what} 后再启动。`,
      `The tables stand half migrated: ${error.migration} was cut off, and ${error.what} is there already. Put back the backup from before, or remove ${error.what}, then start again.`,
    ];
  return place && ofPlace(error, place);
}

function ofPlace(error: unknown, place: Place): Sentences | undefined {
  const meaning = meaningOf(error);
  if (meaning)
    return place.databaseUrl
      ? onServer[meaning]?.(addressOf(place.databaseUrl))
      : embedded[meaning]?.(place.dataDir);
  return ofSystem[codeOf(error)]?.(error as SystemError, place);
}

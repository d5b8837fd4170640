import { type Refused, unavailable } from '../refusals/refusal';

const disk = {
  full: {
    code: 'storage_full',
    message: '服务器的存储空间满了，这个文件没有存上。您填写的内容还在，请过一会儿再试，或告诉管理员。',
  },
  broken: {
    code: 'storage_unavailable',
    message: '现在存取不了文件。您填写的内容还在，请过一会儿再试，或告诉管理员。',
  },
} as const;

/** What the file system says when it cannot do its work now. */
const fileErrors: Readonly<Record<string, keyof typeof disk>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EROFS: 'broken',
  EIO: 'broken',
  EACCES: 'broken',
  EPERM: 'broken',
  EMFILE: 'broken',
  ENFILE: 'broken',
  ENOTDIR: 'broken',
  EISDIR: 'broken',
  ENOENT: 'broken',
  EEXIST: 'broken',
  ESTALE: 'broken',
  ENODEV: 'broken',
  ENXIO: 'broken',
  EBUSY: 'broken',
  ELOOP: 'broken',
};

export const fileErrorCodes = Object.keys(fileErrors);

/** Whether the file system of this machine has said so. */
export const isOfFiles = (error: unknown): boolean => kindOf(error) !== undefined;

function kindOf(error: unknown): keyof typeof disk | undefined {
  const { code, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  // A socket that another account's rights keep shut is no file.
  return syscall && syscall !== 'connect' && code ? fileErrors[code] : undefined;
}

/** The refusal for an error of the file system; undefined for every other error. */
export function fileRefusal(error: unknown): Refused | undefined {
  const kind = kindOf(error);
  return kind && unavailable(disk[kind].code, disk[kind].message);
}

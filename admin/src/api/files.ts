import { addressOf } from '@jingkang/shared/api/address';
import type { FileKey, Params, UploadKey } from '@jingkang/shared/api/routes';

/** The record that files are uploaded to. */
export interface FilePlace {
  readonly of: UploadKey extends infer Key
    ? Key extends `POST ${infer Of}/{id}/${string}`
      ? Of
      : never
    : never;
  readonly id: string;
}

/** Where a file opens in a window of its own, which sends no headers: the address says who asks. */
export const fileAddress = <Key extends FileKey>(key: Key, params: Params<Key>): string =>
  addressOf(key, { params, query: { client: 'console' } }).address;

/** The files of an application have addresses of their own, all others stand below their record. */
export const addressIn = ({ of, id }: FilePlace, fileId: string): string =>
  of === '/applications'
    ? fileAddress('GET /attachments/{id}', { id: fileId })
    : fileAddress(`GET ${of}/{id}/files/{fileId}`, { id, fileId });

export const uploadKey = ({ of }: FilePlace): UploadKey =>
  of === '/applications' ? `POST ${of}/{id}/attachments` : `POST ${of}/{id}/files`;

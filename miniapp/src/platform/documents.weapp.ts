import Taro from '@tarojs/taro';
import { addressOf } from '@jingkang/shared/api/address';
import { offline, Problem, problemFrom } from '../api/problem';
import type { DocumentSource } from './element-props';
import { apiBase, sessionHeaders } from './transport';

/** Fetched into the app's temporary folder and shown by WeChat, which can also pass it on. */
export async function openDocument({ key, id }: DocumentSource): Promise<void> {
  const { statusCode, tempFilePath } = await Taro.downloadFile({
    url: apiBase + addressOf(key, { params: { id } }).address,
    header: sessionHeaders(),
  }).catch(() => {
    throw offline();
  });
  if (statusCode >= 300) throw problemFrom(statusCode, undefined);
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: true }).catch(() => {
    throw new Problem(0, 'document', '手机没有打开这份文件。请再试一次。');
  });
}

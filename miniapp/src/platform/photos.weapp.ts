import Taro from '@tarojs/taro';
import { addressOf } from '@jingkang/shared/api/address';
import type { AttachmentView } from '@jingkang/shared/api/common';
import { lostWrite } from '../api/call';
import { offline, Problem, problemFrom, uploadProblem } from '../api/problem';
import { isOwnWish } from './device.weapp';
import type { UploadTarget } from './element-props';
import { apiBase, sessionHeaders } from './transport';

export interface ChosenPhoto {
  preview: string;
  name: string;
}

const notAllowed = '没有打开相册。请在手机设置里允许微信用照片和相机，再试一次。';
const notOpened = '相册没有打开。请再试一次。';

function refusedBy(refusal: unknown): undefined {
  if (isOwnWish(refusal)) return undefined;
  const { errMsg = '' } = refusal as { errMsg?: string };
  throw new Problem(0, 'album', /auth|permission|privacy/.test(errMsg) ? notAllowed : notOpened);
}

export async function choosePhotos(limit: number): Promise<ChosenPhoto[]> {
  const chosen = await Taro.chooseMedia({
    count: limit,
    mediaType: ['image'],
    sizeType: ['compressed'],
  }).catch(refusedBy);
  return (chosen?.tempFiles ?? []).map((file) => ({
    preview: file.tempFilePath,
    name: file.tempFilePath.split('/').pop() ?? 'photo.jpg',
  }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A photo of 10 MB needs its time on a slow line. */
const longest = 180_000;

export async function uploadPhoto(photo: ChosenPhoto, to: UploadTarget): Promise<AttachmentView> {
  const lost = lostWrite();
  const response = await Taro.uploadFile({
    url: apiBase + addressOf(to.key, { params: { id: to.id } }).address,
    filePath: photo.preview,
    name: 'file',
    formData: { kind: to.kind },
    header: sessionHeaders(),
    timeout: longest,
  }).catch(() => {
    throw lost();
  });
  const body = parsed(response.data);
  if (response.statusCode >= 300) throw uploadProblem(response.statusCode, body);
  return body as AttachmentView;
}

/** An Image cannot send our header, so the picture is fetched into the app's temporary folder. */
export async function photoSource(id: string): Promise<string> {
  const { tempFilePath, statusCode } = await Taro.downloadFile({
    url: `${apiBase}/api/attachments/${encodeURIComponent(id)}`,
    header: sessionHeaders(),
  }).catch(() => {
    throw offline();
  });
  if (statusCode >= 300) throw problemFrom(statusCode, undefined);
  return tempFilePath;
}

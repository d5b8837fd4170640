import { readingLimits } from './limits';

const { samples, side } = readingLimits;
const inWan = (count: number) => `${count / 10_000}万`;

/** Why a file is not taken, and what the person can do instead. */
export const faults = {
  notAccepted: '只能上传照片或PDF文件。请换成照片或PDF，或拍照后上传。',
  damaged: '这个文件打不开，可能没有存完整。请重新拍照，或打印成新的PDF后上传。',
  heic: '这张照片是HEIC格式，现在还打不开。请在iPhone的“设置—相机—格式”里选“兼容性最佳”后再拍一张，或打开这张照片截屏，上传截图。',
  tooManyPixels: `这张图片太大了，最多${inWan(samples)}像素，长和宽都不超过${inWan(side)}像素。请缩小后，或截成几张上传。`,
  tooManyDeepPixels: `这张图片太大了，每种颜色占两个字节的图片最多${inWan(samples / 2)}像素。请存成普通图片，或缩小后上传。`,
  animated: '这张图片会动，存下来只剩一格。请把要交的那一格截图，再上传截图。',
  tooHeavy: '这个文件太复杂，打开它太费时间。请重新拍照，或打印成新的PDF后上传。',
  password: '这个PDF设了密码，别人打不开。请打印成没有密码的新PDF，或拍照后上传。',
  active: '这个PDF里带有程序、动作或别的文件，为了安全不能收。请打印成新的PDF，或拍照后上传。',
  signatureNotDrawn: '签名应是手写的图片，请重新签名。',
  signatureDamaged: '这个签名打不开，请重新签名。',
  signatureBlank: '签名是空白的，请重新签名。',
} as const;

export type Fault = keyof typeof faults;

/** What reading a file gives: why not, or the bytes to keep; none where the file is kept as it came. */
export type Outcome = { readonly fault: Fault } | { readonly fault?: undefined; readonly bytes?: Uint8Array };

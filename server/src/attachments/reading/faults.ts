/** Why a file is not taken, and what the person can do instead. */
export const faults = {
  notAccepted: '只能上传照片或PDF文件。请换成照片或PDF，或拍照后上传。',
  damaged: '这个文件打不开，可能没有存完整。请重新拍照，或打印成新的PDF后上传。',
  heic: '这张照片是HEIC格式，现在还打不开。请上传它的截图，或把相机格式改为“兼容性最佳”再拍一张。',
  tooManyPixels: '这张图片的像素太多，打不开。请缩小图片，或重新拍照后上传。',
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

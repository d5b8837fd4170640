/** Where a file was sent, it is the file that is too large, whoever on the way has refused it. */
export const fileTooLarge = '这个文件超过10MB，请压缩，或改用手机拍照后再上传。';

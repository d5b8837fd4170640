import type {} from '@fastify/multipart';
import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  SetMetadata,
  UseGuards,
} from '@nestjs/common';
import type { CallerRequest } from './account';
import { invalid, tooLarge } from './refusal';
import { RoomForFiles } from './room-for-files';

export interface UploadedFile {
  readonly kind: string;
  readonly bytes: Buffer;
}

/** Bytes of one file at most (issue: 10 MB each). */
export const largestFile = 10 * 1024 * 1024;
export const FILE_INPUT = 'jingkang:file-input';

/** Marks a route that takes a file, for the document, and asks for room before the file is read. */
export const TakesFile = () => applyDecorators(SetMetadata(FILE_INPUT, true), UseGuards(RoomForFiles));

/** The one file of a multipart body and the kind sent before it. */
export const FilePart = createParamDecorator(
  async (_: unknown, context: ExecutionContext): Promise<UploadedFile> => {
    const request = context.switchToHttp().getRequest<CallerRequest>();
    if (!request.isMultipart()) throw invalid({ file: '请选择要上传的文件。' });
    const part = await request.file({
      limits: { fileSize: largestFile, files: 1, fields: 4, fieldSize: 200 },
    });
    if (!part) throw invalid({ file: '请选择要上传的文件。' });
    const bytes = await part.toBuffer().catch(() => {
      throw tooLarge();
    });
    // The end of the last piece can pass before the limit is told; what was cut off must never be kept.
    if (part.file.truncated) throw tooLarge();
    if (bytes.length === 0) throw invalid({ file: '这个文件是空的，请换一个。' });
    const kind = part.fields.kind;
    const told = kind && !Array.isArray(kind) && kind.type === 'field' ? String(kind.value) : '';
    return { kind: told, bytes };
  },
);

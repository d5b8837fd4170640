import type {} from '@fastify/multipart';
import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  SetMetadata,
  UseGuards,
} from '@nestjs/common';
import type { CallerRequest } from './account';
import { cutOff, wasCutOff } from './cut-off';
import { FileTurns, largestFile } from './file-turns';
import { badFormat, invalid, type Refused, tooLarge } from './refusal';
import { RoomForFiles } from './room-for-files';

export interface UploadedFile {
  readonly kind: string;
  readonly bytes: Buffer;
}

export const FILE_INPUT = 'jingkang:file-input';

/** Marks a route that takes a file, for the document, and asks for a turn and room before the file is read. */
export const TakesFile = () =>
  applyDecorators(SetMetadata(FILE_INPUT, true), UseGuards(FileTurns, RoomForFiles));

/** The one file of a multipart body and the kind sent before it. */
export const FilePart = createParamDecorator(
  async (_: unknown, context: ExecutionContext): Promise<UploadedFile> => {
    const request = context.switchToHttp().getRequest<CallerRequest>();
    if (!request.isMultipart()) throw invalid({ file: '请选择要上传的文件。' });
    const part = await request
      .file({ limits: { fileSize: largestFile, files: 1, fields: 4, fieldSize: 200 } })
      .catch((error: unknown) => {
        throw refusalOf(error, request);
      });
    if (!part) throw invalid({ file: '请选择要上传的文件。' });
    const bytes = await part.toBuffer().catch((error: unknown) => {
      throw refusalOf(error, request);
    });
    // The end of the last piece can pass before the limit is told; what was cut off must never be kept.
    if (part.file.truncated) throw tooLarge();
    if (bytes.length === 0) throw invalid({ file: '这个文件是空的，请换一个。' });
    const kind = part.fields.kind;
    const told = kind && !Array.isArray(kind) && kind.type === 'field' ? String(kind.value) : '';
    return { kind: told, bytes };
  },
);

/** Why the body of a file could not be read: its size, its end, or what it is written like. */
function refusalOf(error: unknown, request: CallerRequest): Refused {
  if (wasCutOff(request.raw)) return cutOff();
  return (error as { statusCode?: unknown }).statusCode === 413 ? tooLarge() : badFormat();
}

import type {} from '@fastify/multipart';
import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  SetMetadata,
  UseGuards,
} from '@nestjs/common';
import type { CallerRequest } from '../sessions/account';
import { cutOff, wasCutOff } from '../../refusals/cut-off';
import { FileTurns, largestFile } from './file-turns';
import { badFormat, fileTooLarge, invalid, Refused } from '../../refusals/refusal';
import { RoomForFiles } from './room-for-files';

export interface UploadedFile {
  readonly kind: string;
  readonly bytes: Buffer;
}

const limits = { fileSize: largestFile, files: 1, fields: 4, fieldSize: 200 } as const;

export const FILE_INPUT = 'jingkang:file-input';

/** Marks a route that takes a file, for the document, and asks for a turn and room before the file is read. */
export const TakesFile = () =>
  applyDecorators(SetMetadata(FILE_INPUT, true), UseGuards(FileTurns, RoomForFiles));

/** The one file of a multipart body, and the kind, which may stand before it or behind it. */
export const FilePart = createParamDecorator(
  async (_: unknown, context: ExecutionContext): Promise<UploadedFile> => {
    const request = context.switchToHttp().getRequest<CallerRequest>();
    if (!request.isMultipart()) throw noFile();
    const { kind, bytes } = await partsOf(request).catch((error: unknown) => {
      throw error instanceof Refused ? error : refusalOf(error, request);
    });
    if (!bytes) throw noFile();
    if (bytes.length === 0) throw invalid({ file: '这个文件是空的，请换一个。' });
    return { kind, bytes };
  },
);

/** Read to the end of the body: nothing says in which order its parts stand. */
async function partsOf(request: CallerRequest) {
  const read: { kind: string; bytes?: Buffer } = { kind: '' };
  for await (const part of request.parts({ limits: { ...limits } })) {
    if (part.type === 'file') {
      read.bytes = await part.toBuffer();
      // The end of the last piece can pass before the limit is told; what was cut off must never be kept.
      if (part.file.truncated) throw fileTooLarge();
    } else if (part.fieldname === 'kind') read.kind = String(part.value);
  }
  return read;
}

const noFile = () => invalid({ file: '请选择要上传的文件。' });

const ownRefusals: Readonly<Record<string, () => Refused>> = {
  FST_REQ_FILE_TOO_LARGE: fileTooLarge,
  FST_FILES_LIMIT: () => invalid({ file: '一次只能传一个文件，请一个一个上传。' }),
};

/** Why the body of a file could not be read: its end, its size, or what it is written like. */
function refusalOf(error: unknown, request: CallerRequest): Refused {
  if (wasCutOff(request.raw)) return cutOff();
  return (ownRefusals[String(codeOf(error))] ?? badFormat)();
}

const codeOf = (error: unknown) => (error as { readonly code?: unknown } | null)?.code;

import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { Settings } from '../settings';
import { AttachmentStore, FileStore } from './attachment-store';
import { Attachments } from './attachments.service';
import { FileReaders } from './file-readers';

@Module({
  providers: [
    {
      provide: AttachmentStore,
      inject: [Settings],
      useFactory: ({ dataDir }: Settings) => new FileStore(join(dataDir, 'attachments')),
    },
    Attachments,
    FileReaders,
  ],
  exports: [Attachments],
})
export class AttachmentsModule {}

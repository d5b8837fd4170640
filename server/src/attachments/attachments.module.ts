import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { Settings } from '../settings';
import { AttachmentStore, FileStore } from './attachment-store';
import { Attachments } from './attachments.service';

@Module({
  providers: [
    {
      provide: AttachmentStore,
      inject: [Settings],
      useFactory: ({ dataDir }: Settings) => new FileStore(join(dataDir, 'attachments')),
    },
    Attachments,
  ],
  exports: [Attachments],
})
export class AttachmentsModule {}

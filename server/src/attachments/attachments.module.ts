import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Rehearsal } from '../common/rehearsal';
import { Settings } from '../settings';
import { Attachment } from './attachment.entity';
import { UploadCounter } from './upload-counter.entity';
import { AttachmentCheck } from './attachment-check.service';
import { AttachmentStore, FileStore } from './attachment-store';
import { AttachmentSweep } from './attachment-sweep.service';
import { Attachments } from './attachments.service';
import { FileLooks } from './file-looks.service';
import { FileReaders } from './file-readers';
import { RehearsedStore } from './rehearsed-store';
import { SealedFiles } from './sealed-files';
import { UnclaimedFiles } from './unclaimed-files';
import { UploadQuotas } from './upload-quotas.service';

@Module({
  imports: [TypeOrmModule.forFeature([Attachment, UploadCounter])],
  providers: [
    {
      provide: AttachmentStore,
      inject: [Settings, Rehearsal],
      useFactory: ({ attachmentsDir }: Settings, { on }: Rehearsal) =>
        on ? new RehearsedStore(attachmentsDir) : new FileStore(attachmentsDir),
    },
    AttachmentCheck,
    Attachments,
    FileLooks,
    FileReaders,
    AttachmentSweep,
    SealedFiles,
    UnclaimedFiles,
    UploadQuotas,
  ],
  exports: [AttachmentCheck, Attachments, AttachmentSweep, FileLooks, UploadQuotas],
})
export class AttachmentsModule {}

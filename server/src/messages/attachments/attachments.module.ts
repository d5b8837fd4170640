import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Rehearsal } from '../../foundation/database/work/rehearsal';
import { Settings } from '../../foundation/settings/settings';
import { Attachment } from './attachment.entity';
import { UploadCounter } from './upload-counter.entity';
import { AttachmentCheck } from './stored/attachment-check.service';
import { AttachmentStore, FileStore } from './stored/attachment-store';
import { AttachmentSweep } from './stored/attachment-sweep.service';
import { Attachments } from './attachments.service';
import { FileLooks } from './readers/file-looks.service';
import { FileReaders } from './readers/file-readers';
import { RehearsedStore } from './stored/rehearsed-store';
import { SealedFiles } from './stored/sealed-files';
import { UnclaimedFiles } from './stored/unclaimed-files';
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

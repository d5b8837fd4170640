import { Module } from '@nestjs/common';
import { MessagesModule } from '../messages/messages.module';
import { NoticesModule } from '../notices/notices.module';
import { RecordAccess } from './record-access';
import { RecordActions } from './record-actions';

/** What records of every kind have in common. */
@Module({
  imports: [MessagesModule, NoticesModule],
  providers: [RecordAccess, RecordActions],
  exports: [RecordAccess, RecordActions],
})
export class RecordsModule {}

import { Module } from '@nestjs/common';
import { NotesModule } from '../messages/notes/notes.module';
import { NoticesModule } from '../messages/notices/notices.module';
import { RecordAccess } from './record-access';
import { RecordActions } from './record-actions';

/** What records of every kind have in common. */
@Module({
  imports: [NotesModule, NoticesModule],
  providers: [RecordAccess, RecordActions],
  exports: [RecordAccess, RecordActions],
})
export class RecordsModule {}

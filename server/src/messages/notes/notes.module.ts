import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InstitutionsModule } from '../../directory/institutions/institutions.module';
import { RecordMessage } from './record-message.entity';
import { Messages } from './messages.service';
import { Timelines } from './timeline.service';
import { Viewers } from './viewers.service';

@Module({
  imports: [TypeOrmModule.forFeature([RecordMessage]), InstitutionsModule],
  providers: [Messages, Timelines, Viewers],
  exports: [Messages, Timelines, Viewers],
})
export class NotesModule {}

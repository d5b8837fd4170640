import { Module } from '@nestjs/common';
import { InstitutionsModule } from '../institutions/institutions.module';
import { Messages } from './messages.service';
import { Timelines } from './timeline.service';
import { Viewers } from './viewers.service';

@Module({
  imports: [InstitutionsModule],
  providers: [Messages, Timelines, Viewers],
  exports: [Messages, Timelines, Viewers],
})
export class MessagesModule {}

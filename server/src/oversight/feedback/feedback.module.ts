import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InstitutionsModule } from '../../directory/institutions/institutions.module';
import { NotesModule } from '../../messages/notes/notes.module';
import { NoticesModule } from '../../messages/notices/notices.module';
import { RecordsModule } from '../../records/records.module';
import { RegionsModule } from '../../directory/regions/regions.module';
import { Feedback } from './feedback.entity';
import { FeedbackQueue } from './feedback-queue';
import { FeedbackSecrets } from './feedback-secrets';
import { FeedbackPage } from './feedback-page.service';
import { FeedbackController } from './feedback.controller';
import { FeedbackService } from './feedback.service';
import { SenderPage } from './sender-page.service';

@Module({
  imports: [
    TypeOrmModule.forFeature([Feedback]),
    InstitutionsModule,
    NotesModule,
    NoticesModule,
    RecordsModule,
    RegionsModule,
  ],
  controllers: [FeedbackController],
  providers: [FeedbackQueue, FeedbackSecrets, FeedbackService, FeedbackPage, SenderPage],
  exports: [FeedbackService, FeedbackPage],
})
export class FeedbackModule {}

import { Module } from '@nestjs/common';
import { Messages } from './messages.service';
import { Timelines } from './timeline.service';

@Module({ providers: [Messages, Timelines], exports: [Messages, Timelines] })
export class MessagesModule {}

import {
  codesOf,
  guardianWillingness,
  identityChecks,
  priorities,
  serviceContents,
  willingness,
} from '../terms';
import { EditForm } from './any-record';
import { Choice, Choices, Flag, Optional, Text } from './rules';

/** F4, the review and need assessment. It is saved as it grows; registration asks for what it must hold. */
export class ReviewForm extends EditForm {
  @Optional() @Choice('身份核实方式', codesOf(identityChecks)) identityCheck?: keyof typeof identityChecks;
  @Optional() @Flag('住址已核实') residenceVerified?: boolean;
  @Optional() @Flag('居家') livesAtHome?: boolean;
  @Optional() @Choices('康复需求', codesOf(serviceContents)) needs?: (keyof typeof serviceContents)[];
  @Optional() @Choice('需求的缓急', codesOf(priorities)) priority?: keyof typeof priorities;
  @Optional() @Flag('适合社区康复') assessedSuitable?: boolean;
  @Optional() @Choice('本人意愿', codesOf(willingness)) personWillingness?: keyof typeof willingness;
  @Optional()
  @Choice('监护人意愿', codesOf(guardianWillingness))
  guardianWillingness?: keyof typeof guardianWillingness;
  @Optional() @Text('评估记录', { max: 1000 }) note?: string;
}

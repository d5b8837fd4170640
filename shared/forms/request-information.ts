import { codesOf, informationItems } from '../terms';
import { VersionForm } from './any-record';
import { Choices, Text } from './rules';

export class RequestInformationForm extends VersionForm {
  @Choices('要补充的事项', codesOf(informationItems), { min: 1 }) items!: (keyof typeof informationItems)[];
  @Text('给申请人的话', { max: 500 }) message!: string;
}

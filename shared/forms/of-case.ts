import { RecordId } from './rules';

/** What is begun in a case, or listed of it. */
export class OfCaseForm {
  @RecordId('个案') caseId!: string;
}

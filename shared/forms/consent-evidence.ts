import { codesOf, consentWays } from '../terms';
import { consentItems } from '../texts/consent';
import { FurtherPages } from './pages';
import { Choice, Choices, Optional, PersonName, RecordId, Token } from './rules';

/** F7 in the size an application needs: what was agreed to, in which wording, and how. */
export class ConsentForm {
  @Choice('同意的方式', codesOf(consentWays)) way!: keyof typeof consentWays;
  @Token('同意书版本') textVersion!: string;
  @Choices('同意的事项', consentItems) items!: (typeof consentItems)[number][];
  /** Needed when the consent was spoken. */
  @Optional() @PersonName('见证人') witness?: string;
  /** Needed when the consent is on paper: the scan that was uploaded to this application. */
  @Optional() @RecordId('同意书扫描件') attachmentId?: string;
  @FurtherPages() furtherPageIds?: string[];
}

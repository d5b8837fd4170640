import { consentItemCodes, type ConsentItemCode } from '../texts/consent-items';
import { VersionForm } from './any-record';
import { FurtherPages } from './pages';
import { Choice, Choices, Optional, PersonName, RecordId } from './rules';
import { SigningForm } from './signing';

/** F7 as the person or guardian gives it in the mini-program. */
export class GiveConsentForm extends SigningForm {
  @Choices('同意的事项', consentItemCodes) items!: ConsentItemCode[];
}

/** How a worker may record it: what is signed in the mini-program needs no recording. */
const recordedWays = ['paper_scan', 'spoken_witnessed'] as const;

/** F7 as a worker records it, with the evidence. */
export class RecordCaseConsentForm extends GiveConsentForm {
  @Choice('同意的方式', recordedWays) way!: (typeof recordedWays)[number];
  /** Needed when it is on paper: the scan that was uploaded to this consent. */
  @Optional() @RecordId('同意书扫描件') attachmentId?: string;
  @FurtherPages() furtherPageIds?: string[];
  /** Needed when it was spoken. */
  @Optional() @PersonName('见证人') witness?: string;
}

export class WithdrawItemsForm extends VersionForm {
  @Choices('撤回的事项', consentItemCodes, { min: 1 }) items!: ConsentItemCode[];
}

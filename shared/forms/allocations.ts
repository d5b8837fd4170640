import { allocationTabs } from '../api/allocations';
import { returnReasons } from '../lifecycles/allocation';
import { codesOf } from '../terms';
import { VersionForm } from './any-record';
import { Choice, Optional, RecordId, Text, Token } from './rules';

export class AllocationQuery {
  @Choice('视图', codesOf(allocationTabs)) view!: keyof typeof allocationTabs;
  @Optional() @Token('翻页位置') cursor?: string;
}

export class AcceptAllocationForm extends VersionForm {
  /** Who looks after the case; without one, the social worker who accepts. */
  @Optional() @RecordId('责任社工') accountId?: string;
}

export class ReturnAllocationForm extends VersionForm {
  @Choice('退回的原因', codesOf(returnReasons)) reason!: keyof typeof returnReasons;
  /** Needed where the reason is another one. */
  @Optional() @Text('说明', { max: 500 }) words?: string;
}

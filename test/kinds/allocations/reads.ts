import type { Records } from '../../privacy/life';
import { history } from '../../privacy/walk-rehabilitation';

/** Every place where something of it could be read. */
export const paths = (records: Records): string[] => [
  ...[records.askedAllocation, records.returnedAllocation, records.acceptedAllocation].flatMap((id) => [
    `/allocations/${id}`,
    history('allocations', id),
  ]),
  `/allocations/${records.withdrawnAllocation}`,
];

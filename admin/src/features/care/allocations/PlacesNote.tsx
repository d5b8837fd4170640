import { Alert } from 'antd';
import type { AllocationRecord } from '@jingkang/shared/api/allocations';

type Props = Pick<AllocationRecord, 'places' | 'actions' | 'organizationName'>;

/** How many places are left, for whoever still has to answer. */
export function PlacesNote({ record }: { readonly record: Props }) {
  const { capacity, taken } = record.places;
  if (record.actions.length === 0) return null;
  if (capacity === null)
    return (
      <p className="soft">
        {record.organizationName}还没有写明名额，已有{taken}人。
      </p>
    );
  const free = Math.max(0, capacity - taken);
  if (free > 0)
    return (
      <p className="soft">
        名额{capacity}个，已用{taken}个，还有{free}个空位。
      </p>
    );
  return (
    <Alert
      className="note"
      type="warning"
      showIcon
      title={`名额已满：${capacity}个都有人了。`}
      description="不能再接收。请退回并写明原因，或由负责人先在机构信息里调整名额。"
    />
  );
}

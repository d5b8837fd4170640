import { Skeleton } from 'antd';

interface Props {
  readonly rows?: number;
  readonly label?: string;
}

/** Something is on its way; read out once, shown as a quiet outline. */
export function Waiting({ rows = 4, label = '正在读取' }: Props) {
  return (
    <div className="waiting" role="status" aria-label={label}>
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  );
}

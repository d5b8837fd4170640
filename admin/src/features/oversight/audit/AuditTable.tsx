import { Button } from 'antd';
import type { AuditEventView } from '@jingkang/shared/api/administration';
import { isUnreadable, type Readable } from '@jingkang/shared/api/unreadable';
import { momentText } from '../../../components/dates';
import { PlainTable } from '../../../components/PlainTable';
import type { AuditSearch } from './audit-search';

interface Props {
  readonly rows: readonly Readable<AuditEventView>[];
  readonly filters: AuditSearch;
  readonly onFilter: (filters: AuditSearch) => void;
}

const codesText = (codes: AuditEventView['codes']) =>
  Object.entries(codes)
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join('，');

const statesText = ({ fromState, toState }: AuditEventView) =>
  fromState || toState ? `${fromState ?? '无'} → ${toState ?? '不变'}` : '';

export function AuditTable({ rows, filters, onFilter }: Props) {
  return (
    <PlainTable
      caption="审计记录"
      heads={['时间', '记录', '类别', '动作', '状态', '谁', '代码']}
      rows={rows.map((row) =>
        isUnreadable(row)
          ? row
          : {
              key: row.id,
              cells: [
                momentText(row.at),
                <Button
                  key="record"
                  type="link"
                  size="small"
                  className="id-link"
                  title={row.recordId}
                  aria-label={`只看记录${row.recordId}`}
                  onClick={() => onFilter({ ...filters, recordType: row.recordType, recordId: row.recordId })}
                >
                  {row.recordType} {row.recordId.slice(0, 8)}
                </Button>,
                row.kind,
                row.action,
                statesText(row),
                row.accountId ? (
                  <Button
                    key="account"
                    type="link"
                    size="small"
                    className="id-link"
                    aria-label={`只看${row.accountName ?? row.accountId}`}
                    onClick={() => onFilter({ ...filters, accountId: row.accountId ?? undefined })}
                  >
                    {row.accountName ?? row.accountId.slice(0, 8)}
                    {row.roleLabel && `（${row.roleLabel}）`}
                  </Button>
                ) : (
                  '系统'
                ),
                <span key="codes" className="small">
                  {codesText(row.codes)}
                </span>,
              ],
            },
      )}
    />
  );
}

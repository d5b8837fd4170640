import { Button } from 'antd';
import type { OrganizationView } from '@jingkang/shared/api/administration';
import { isUnreadable, type Readable, readableOf } from '@jingkang/shared/api/unreadable';
import { organizationKinds } from '@jingkang/shared/terms';
import { EmptyNote } from '../../../components/EmptyNote';
import { PlainTable } from '../../../components/PlainTable';
import { placesText, serves, statusText, takesNewText } from './organization-words';

interface Props {
  readonly rows: readonly Readable<OrganizationView>[];
  /** Whether this one may be changed, and how it is opened for it. */
  readonly edits: (row: OrganizationView) => boolean;
  readonly onEdit: (id: string) => void;
}

export function OrganizationTable({ rows, edits, onEdit }: Props) {
  if (rows.length === 0) return <EmptyNote>没有符合条件的机构。请换一个筛选条件。</EmptyNote>;
  const readable = readableOf(rows);
  const someEdited = readable.some(edits);
  const somePlaces = readable.some(({ places }) => places);
  return (
    <PlainTable
      caption="机构"
      heads={[
        '名称',
        '类别',
        '地区',
        '服务电话',
        ...(somePlaces ? ['现有和空位'] : []),
        '接收新人',
        '状态',
        ...(someEdited ? ['修改'] : []),
      ]}
      rows={rows.map((row) =>
        isUnreadable(row)
          ? row
          : {
              key: row.id,
              cells: [
                row.name,
                organizationKinds[row.kind],
                row.regionName,
                <span key="phone" className="whole">
                  {row.phone ?? '没有'}
                </span>,
                ...(somePlaces ? [placesText(row)] : []),
                serves(row) ? takesNewText(row) : '—',
                statusText(row),
                ...(someEdited
                  ? [
                      edits(row) ? (
                        <Button
                          key="edit"
                          size="small"
                          aria-label={`修改${row.name}`}
                          onClick={() => onEdit(row.id)}
                        >
                          修改
                        </Button>
                      ) : (
                        '—'
                      ),
                    ]
                  : []),
              ],
            },
      )}
    />
  );
}

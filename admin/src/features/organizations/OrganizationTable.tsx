import { Button } from 'antd';
import type { OrganizationView } from '@jingkang/shared/api/administration';
import { organizationKinds } from '@jingkang/shared/terms';
import { EmptyNote } from '../../components/EmptyNote';
import { PlainTable } from '../../components/PlainTable';

interface Props {
  readonly rows: readonly OrganizationView[];
  readonly onEdit?: (id: string) => void;
}

export function OrganizationTable({ rows, onEdit }: Props) {
  if (rows.length === 0) return <EmptyNote>没有符合条件的机构。</EmptyNote>;
  return (
    <PlainTable
      caption="机构"
      heads={[
        '名称',
        '类别',
        '地区',
        '服务电话',
        '公布',
        '接收未选机构的',
        '状态',
        ...(onEdit ? ['修改'] : []),
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          row.name,
          organizationKinds[row.kind],
          row.regionName,
          row.phone ?? '没有',
          row.listed ? '对外公布' : '不公布',
          row.takesIntake ? '接收' : '不接收',
          row.status === 'active' ? '使用中' : '已停用',
          ...(onEdit
            ? [
                <Button key="edit" size="small" aria-label={`修改${row.name}`} onClick={() => onEdit(row.id)}>
                  修改
                </Button>,
              ]
            : []),
        ],
      }))}
    />
  );
}

import { Button } from 'antd';
import type { DocumentTemplateView } from '@jingkang/shared/api/document-templates';
import { isUnreadable, type Readable } from '@jingkang/shared/api/unreadable';
import { dayText } from '../../../components/dates';
import { PlainTable } from '../../../components/PlainTable';
import { StateTag } from '../../../components/StateTag';

interface Props {
  readonly items: readonly Readable<DocumentTemplateView>[];
  readonly onOpen: (template: DocumentTemplateView) => void;
}

/** What tells a version from all others. */
export const templateKey = ({ id, kind }: DocumentTemplateView): string => id ?? kind;

/** Every version with where and since when it holds. */
export function TemplateTable({ items, onOpen }: Props) {
  return (
    <PlainTable
      caption="范本"
      heads={['类别', '地区', '版本', '名称', '开始使用', '现在', '内容']}
      rows={items.map((item) =>
        isUnreadable(item)
          ? item
          : {
              key: templateKey(item),
              cells: [
                item.kindLabel,
                item.regionName,
                item.version,
                item.title,
                item.effectiveFrom ? dayText(item.effectiveFrom) : '一直',
                <StateTag
                  key="now"
                  label={item.current ? '在用' : '不在用'}
                  tone={item.current ? 'done' : 'ended'}
                />,
                <Button
                  key="open"
                  size="small"
                  aria-label={`看${item.regionName}的${item.kindLabel}${item.version}`}
                  onClick={() => onOpen(item)}
                >
                  看全文
                </Button>,
              ],
            },
      )}
    />
  );
}

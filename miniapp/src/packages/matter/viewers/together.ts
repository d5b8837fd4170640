import type { ViewerView } from '@jingkang/shared/api/matters';
import { momentWords } from '../../../words/moments';

const occasionOf = ({ at, kind, whatLabel, roleLabel, organizationName, reasonLabel }: ViewerView) =>
  [momentWords(at), kind, whatLabel, roleLabel, organizationName, reasonLabel].join(' ');

/** Evidence is kept field by field; fields that someone looked at in one go are read as one entry. */
export function together(items: readonly ViewerView[]): ViewerView[] {
  const occasions = new Map<string, ViewerView>();
  for (const item of items) {
    const known = occasions.get(occasionOf(item));
    const fieldLabels = [...new Set([...item.fieldLabels, ...(known?.fieldLabels ?? [])])];
    occasions.set(occasionOf(item), { ...item, fieldLabels });
  }
  return [...occasions.values()];
}

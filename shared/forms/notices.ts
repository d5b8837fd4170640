import { isMissing, rule } from './rule';
import { Optional, Token } from './rules';

const MOST = 100;

const RecordIds = (label: string) =>
  rule('recordIds', { maxItems: MOST, label }, (value) => {
    if (isMissing(value)) return undefined;
    const fits =
      Array.isArray(value) && value.every((id) => typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id));
    if (!fits) return `${label}不对，请刷新后再试。`;
    return value.length > MOST ? `${label}一次最多${MOST}条，请分次操作。` : undefined;
  });

export class NoticeQuery {
  @Optional() @Token('翻页位置') cursor?: string;
}

export class ReadNoticesForm {
  /** Missing: all of them. */
  @Optional() @RecordIds('通知') ids?: string[];
}

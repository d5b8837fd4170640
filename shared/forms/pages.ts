import { mostPages } from '../attachments/page-limits';
import { Optional } from './rules';
import { rule } from './rule';

const isPage = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value);

const Pages = (label: string, max: number) =>
  rule('pages', { label, maxItems: max }, (value) => {
    if (!Array.isArray(value) || !value.every(isPage)) return `${label}不对，请重新选择。`;
    return value.length > max ? `${label}最多${max}页，请合成一个PDF再传。` : undefined;
  });

/** Of a paper that has several pages, all but the first, in their order: files uploaded to the record. */
export function FurtherPages(): PropertyDecorator {
  return (form, property) => {
    Optional()(form, property);
    Pages('其余各页', mostPages - 1)(form, property);
  };
}

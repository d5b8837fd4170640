import type { HolidayYearView } from '@jingkang/shared/api/places';
import { localDayKinds } from '@jingkang/shared/forms/local-days';
import { dayText } from '../../../components/dates';
import { EmptyNote } from '../../../components/EmptyNote';
import { PlainTable } from '../../../components/PlainTable';
import { spansOf } from './spans';

/** The days of a year for the whole country, for those who do not enter them. */
export function HolidayList({ table: { year, days } }: { readonly table: HolidayYearView }) {
  if (days.length === 0) return <EmptyNote>{year}年还没有录入全国的安排。</EmptyNote>;
  return (
    <PlainTable
      caption={`${year}年全国的放假和调休安排`}
      heads={['日期', '安排', '名称']}
      rows={spansOf(days).map(({ first, last, kind, name }) => ({
        key: first,
        cells: [
          first === last ? dayText(first) : `${dayText(first)}–${dayText(last)}`,
          localDayKinds[kind],
          name,
        ],
      }))}
    />
  );
}

import type { ChangedLocalDaysView, LocalDaysView } from '@jingkang/shared/api/places';
import { isUnreadable } from '@jingkang/shared/api/unreadable';
import { changeableDays, localDayKinds } from '@jingkang/shared/forms/local-days';
import { asProblem } from '../../../api/problem';
import { useWrite } from '../../../api/use-write';
import { ConfirmButton } from '../../../components/ConfirmButton';
import { dayText, momentText, today } from '../../../components/dates';
import { EmptyNote } from '../../../components/EmptyNote';
import { PlainTable } from '../../../components/PlainTable';
import { ProblemNote } from '../../../components/ProblemNote';

interface Props {
  readonly days: LocalDaysView;
  readonly onRemoved: (answer: ChangedLocalDaysView) => void;
  /** Somebody else may have taken it back meanwhile. */
  readonly onRefused: () => void;
}

/** What holds in the region; what a region above has set is told with whose it is, and is changed there. */
export function LocalDayTable({ days: { region, year, items }, onRemoved, onRefused }: Props) {
  const removing = useWrite({
    send: (date: string, write) =>
      write('POST /regions/{code}/local-days/actions/remove', {
        params: { code: region.code },
        body: { date },
        // Removed is removed: a second press is told so, whatever became of the first.
        idempotencyKey: crypto.randomUUID(),
      }),
    onSuccess: onRemoved,
    onError: onRefused,
  });
  const [first] = changeableDays(today());
  if (items.length === 0)
    return (
      <>
        <ProblemNote problem={asProblem(removing.error)} />
        <EmptyNote>
          {region.name}和上级在{year}年没有设置本地的日子。
        </EmptyNote>
      </>
    );
  return (
    <>
      <ProblemNote problem={asProblem(removing.error)} />
      <PlainTable
        caption={`${region.name}${year}年的本地日子`}
        heads={['日期', '安排', '名称', '谁的', '设置人', '去掉']}
        rows={items.map((item) => {
          if (isUnreadable(item)) return item;
          const { id, date, kind, name, regionCode, regionName, setBy, setAt } = item;
          const own = regionCode === region.code;
          return {
            key: id,
            cells: [
              dayText(date),
              localDayKinds[kind],
              name,
              own ? '本地区' : regionName,
              `${setBy ?? (own ? '已离开的人员' : '上级')} ${momentText(setAt)}`,
              own && date >= first ? (
                <ConfirmButton
                  key="remove"
                  small
                  label="去掉"
                  question="去掉后，时限按没有这一天重算。"
                  busy={removing.isPending && removing.variables === date}
                  onConfirm={() => removing.mutate(date)}
                />
              ) : (
                <span key="kept" className="soft">
                  {own ? '已过去，不再改' : '由上级去掉'}
                </span>
              ),
            ],
          };
        })}
      />
    </>
  );
}

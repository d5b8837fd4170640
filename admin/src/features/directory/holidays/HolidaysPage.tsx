import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useAccess } from '../../../access';
import { call } from '../../../api/call';
import { unsaved } from '../../../api/unsaved';
import { Answer } from '../../../components/Answer';
import { today } from '../../../components/dates';
import { PageTitle } from '../../../components/PageTitle';
import { HolidayEditor } from './HolidayEditor';
import { HolidayList } from './HolidayList';
import { LocalDays } from './LocalDays';

/** The days that differ from plain weekends, year by year: all deadlines count by them. */
export function HolidaysPage() {
  const { may } = useAccess();
  const enters = may('holiday.manage');
  const [year, setYear] = useState(Number(today().slice(0, 4)));
  const table = useQuery({
    queryKey: ['holidays', year],
    queryFn: () => call('GET /holidays', { query: { year } }),
  });
  const leaveFor = async (other: number) => {
    if (await unsaved.mayLeave()) setYear(other);
  };
  // Each finds what it changes first.
  const local = may('region.manage') && <LocalDays year={year} onYear={setYear} />;
  return (
    <div className="page narrow">
      <PageTitle
        title="放假安排"
        lead={
          enters
            ? '所有按工作日算的时限都用这张表。国务院办公厅公布下一年的安排后，请对照通知把全年一次录齐。'
            : '所有按工作日算的时限都用这张表。全国的安排由系统管理员录入，本地的日子由您设置。'
        }
      />
      <div className="form-buttons" role="group" aria-label="年份">
        <Button onClick={() => void leaveFor(year - 1)}>{year - 1}年</Button>
        <strong aria-current="true">{year}年</strong>
        <Button onClick={() => void leaveFor(year + 1)}>{year + 1}年</Button>
      </div>
      {!enters && local}
      <Answer of={table}>
        {(data) => (
          <>
            {data.yearsUnknown.length > 0 && (
              <Alert
                className="note"
                type="warning"
                showIcon
                title={`${data.yearsUnknown.join('、')}年的通知还没有录，现在只按周末和固定的节日算，算到那一年的时限标为暂定。${enters ? '' : '请提醒系统管理员录入。'}`}
              />
            )}
            {data.notice ? (
              <p>
                {data.year}年按{data.notice.number}录入。
              </p>
            ) : (
              !data.yearsUnknown.includes(data.year) && <p>{data.year}年的通知还没有录。</p>
            )}
            {enters ? <HolidayEditor key={data.year} table={data} /> : <HolidayList table={data} />}
          </>
        )}
      </Answer>
      {enters && local}
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import type { TrendSeries } from '@jingkang/shared/api/assessments';
import { call } from '../../../api/call';
import { Answer } from '../../../components/Answer';
import { dayText } from '../../../components/dates';
import { PlainTable } from '../../../components/PlainTable';
import { TrendChart } from './TrendChart';

/** How each score has changed, drawn and as a table. */
export function Trends({ caseId }: { readonly caseId: string }) {
  const trends = useQuery({
    queryKey: ['/assessments', 'trends', caseId],
    queryFn: () => call('GET /cases/{id}/trends', { params: { id: caseId } }),
  });
  return (
    <Answer of={trends}>
      {({ series }) => series.map((one) => <Trend key={`${one.code} ${one.version}`} series={one} />)}
    </Answer>
  );
}

const direction = { higher: '越高越好', lower: '越低越好' } as const;

function Trend({ series }: { readonly series: TrendSeries }) {
  const { title, method, better, min, max, points } = series;
  return (
    <div className="trend">
      <h4>
        {title}
        <span className="soft small">
          {' '}
          {method === 'mean' ? '均分' : '得分'}
          {min}–{max}，{direction[better]}
        </span>
      </h4>
      <div className="trend-pair">
        {points.length > 1 && <TrendChart series={series} />}
        <PlainTable
          caption={`${title}的变化`}
          heads={['日期', '得分', '分级和说明']}
          rows={points.map(({ assessmentId, on, total, band, notApplicable, ageNote }) => ({
            key: assessmentId,
            cells: [
              dayText(on),
              total,
              [band, notApplicable ? `${notApplicable}项不适用` : '', ageNote].filter(Boolean).join('；') ||
                '无',
            ],
          }))}
        />
      </div>
    </div>
  );
}

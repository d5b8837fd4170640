import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChangedLocalDaysView } from '@jingkang/shared/api/places';
import { useAccess } from '../../access';
import { call } from '../../api/call';
import { Answer } from '../../components/Answer';
import { EmptyNote } from '../../components/EmptyNote';
import { RegionPicker } from '../../components/fields/RegionPicker';
import { LocalDayEditor } from './LocalDayEditor';
import { LocalDayTable } from './LocalDayTable';

/** The days of one region in a year: its own, which it changes, and those of the regions above it. */
export function LocalDays({ year }: { readonly year: number }) {
  const { account } = useAccess();
  const client = useQueryClient();
  const [region, setRegion] = useState(account.regionCode ?? '');
  const [saved, setSaved] = useState('');
  const queryKey = ['local-days', region, year];
  const days = useQuery({
    queryKey,
    queryFn: () => call('GET /regions/{code}/local-days', { params: { code: region }, query: { year } }),
    enabled: region !== '',
  });
  const look = () => void client.invalidateQueries({ queryKey: ['local-days'] });
  const refused = () => {
    look();
    setSaved('');
  };
  const done = (what: string) => (answer: ChangedLocalDaysView) => {
    look();
    setSaved(`${what}${recountedWords(answer)}`);
  };
  return (
    <section className="card" aria-labelledby="local-days">
      <h2 id="local-days">本地的日子</h2>
      <p className="soft">当地的节日、台风停工等，只在这个地区和下级算。全国放假的日子不能改成上班。</p>
      <div className="filters">
        <RegionPicker
          label="设置哪里"
          within={account.regionCode ?? ''}
          {...(region ? { value: region } : {})}
          onChange={(code) => {
            setRegion(code ?? '');
            setSaved('');
          }}
        />
      </div>
      {region === '' ? (
        <EmptyNote>请先选择地区。</EmptyNote>
      ) : (
        <Answer of={days} rows={3}>
          {(data) => (
            <>
              <LocalDayTable days={data} onRemoved={done('已去掉。')} onRefused={refused} />
              <LocalDayEditor
                key={`${region} ${year}`}
                region={data.region}
                onDone={done('已保存。')}
                onRefused={refused}
              />
            </>
          )}
        </Answer>
      )}
      <p role="status">{saved}</p>
    </section>
  );
}

const recountedWords = ({ region, recounted }: ChangedLocalDaysView): string =>
  recounted > 0 ? `${region.name}的${recounted}件时限已重算。` : `${region.name}的时限会按新的安排算。`;

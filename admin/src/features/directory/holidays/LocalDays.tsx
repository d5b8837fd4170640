import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChangedLocalDaysView } from '@jingkang/shared/api/places';
import { useAccess } from '../../../access';
import { call } from '../../../api/call';
import { unsaved } from '../../../api/unsaved';
import { Answer } from '../../../components/Answer';
import { EmptyNote } from '../../../components/EmptyNote';
import { RegionPicker } from '../../../components/fields/RegionPicker';
import { InPanel } from '../../../components/use-ask-before-leaving';
import { LocalDayEditor } from './LocalDayEditor';
import { LocalDayTable } from './LocalDayTable';

interface Props {
  readonly year: number;
  /** A day of another year was set: that year is shown. */
  readonly onYear: (year: number) => void;
}

/** The days of one region in a year: its own, which it changes, and those of the regions above it. */
export function LocalDays({ year, onYear }: Props) {
  const { account } = useAccess();
  const client = useQueryClient();
  const [region, setRegion] = useState(account.regionCode ?? '');
  const [saved, setSaved] = useState({ year, words: '' });
  const queryKey = ['local-days', region, year];
  const days = useQuery({
    queryKey,
    queryFn: () => call('GET /regions/{code}/local-days', { params: { code: region }, query: { year } }),
    enabled: region !== '',
  });
  const look = () => void client.invalidateQueries({ queryKey: ['local-days'] });
  const refused = () => {
    look();
    setSaved({ year, words: '' });
  };
  const done = (what: string) => (answer: ChangedLocalDaysView) => {
    look();
    // What is typed elsewhere on the page is of the year that is shown, and stays.
    const stays = answer.year !== year && unsaved.isThere();
    const where = stays ? `这一天在${answer.year}年，换到${answer.year}年就能看到。` : '';
    setSaved({ year: stays ? year : answer.year, words: `${what}${where}${recountedWords(answer)}` });
    if (!stays) onYear(answer.year);
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
            if (!unsaved.mayClosePanel()) return;
            setRegion(code ?? '');
            setSaved({ year, words: '' });
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
              <InPanel.Provider value>
                <LocalDayEditor
                  key={`${region} ${year}`}
                  region={data.region}
                  onDone={done('已保存。')}
                  onRefused={refused}
                />
              </InPanel.Provider>
            </>
          )}
        </Answer>
      )}
      <p role="status">{saved.year === year && saved.words}</p>
    </section>
  );
}

const recountedWords = ({ region, recounted }: ChangedLocalDaysView): string =>
  recounted > 0 ? `${region.name}的${recounted}件时限已重算。` : `${region.name}的时限会按新的安排算。`;

import { toldCountWords } from '@jingkang/shared/access/small-numbers';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api/call';
import { Answer } from '../../../components/Answer';
import { EmptyNote } from '../../../components/EmptyNote';

/** Counts of the own region or institution; no person stands behind a number here. */
export function Overview() {
  const overview = useQuery({
    queryKey: ['overview'],
    queryFn: () => call('GET /overview'),
    staleTime: 60_000,
  });
  return (
    <section aria-labelledby="overview">
      <h2 id="overview">概况{overview.data && `：${overview.data.place}`}</h2>
      <Answer of={overview}>
        {({ groups }) =>
          groups.length === 0 ? (
            <EmptyNote>还没有可以统计的内容。</EmptyNote>
          ) : (
            <div className="overview">
              {groups.map((group) => (
                <div key={group.code} className="card">
                  <h3>{group.label}</h3>
                  <dl>
                    {group.items.map((item) => (
                      <div key={item.code}>
                        <dt>{item.label}</dt>
                        <dd>{toldCountWords(item.count)}</dd>
                      </div>
                    ))}
                  </dl>
                </div>
              ))}
            </div>
          )
        }
      </Answer>
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import type { TimeLimitView } from '@jingkang/shared/api/administration';
import { useAccess } from '../../access';
import { call } from '../../api/call';
import { Answer } from '../../components/Answer';
import { EmptyNote } from '../../components/EmptyNote';
import { RegionPicker } from '../../components/fields/RegionPicker';
import { PageTitle } from '../../components/PageTitle';
import { TimeLimitPanel } from './TimeLimitPanel';
import { TimeLimitTable } from './TimeLimitTable';

/** How long each step may take, by region: what is not set here is inherited from above (§2.3). */
export function TimeLimitsPage() {
  const { account } = useAccess();
  const [region, setRegion] = useState(account.regionCode ?? undefined);
  const [opened, setOpened] = useState<TimeLimitView['clock']>();
  const [saved, setSaved] = useState('');
  const limits = useQuery({
    queryKey: ['time-limits', region],
    queryFn: () => call('GET /time-limits', { query: { region } }),
    enabled: region !== undefined,
  });
  const pick = (code: string | undefined) => {
    setRegion(code);
    setOpened(undefined);
    setSaved('');
  };
  const open = (clock: TimeLimitView['clock']) => {
    setOpened(clock);
    setSaved('');
  };
  return (
    <div className="page">
      <PageTitle title="办理时限" lead="没有设置的地区，用上一级的；都没有设置，用统一标准。" />
      <div className="filters">
        <RegionPicker
          label="地区"
          within={account.regionCode ?? ''}
          {...(region ? { value: region } : {})}
          onChange={pick}
        />
      </div>
      <div role="status">{saved && <Alert className="note" type="success" showIcon title={saved} />}</div>
      {region === undefined ? (
        <EmptyNote>请先选择地区。</EmptyNote>
      ) : (
        <Answer of={limits} rows={8}>
          {(data) => {
            const item = data.items.find(({ clock }) => clock === opened);
            return (
              <>
                {item && (
                  <TimeLimitPanel
                    key={`${data.region.code} ${item.clock}`}
                    region={data.region}
                    item={item}
                    onDone={() => {
                      setOpened(undefined);
                      setSaved(`已保存${data.region.name}的“${item.label}”。`);
                    }}
                    onClose={() => setOpened(undefined)}
                  />
                )}
                <TimeLimitTable limits={data} onOpen={open} />
              </>
            );
          }}
        </Answer>
      )}
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAccess } from '../../access';
import { regionDetail } from '../../api/places';
import { Answer } from '../../components/Answer';
import { EmptyNote } from '../../components/EmptyNote';
import { RegionPicker } from '../../components/fields/RegionPicker';
import { PageTitle } from '../../components/PageTitle';
import { RegionPlace } from './RegionPlace';
import { ServicePhone } from './ServicePhone';

/** What a region tells of itself: its service phone and the point its distances are measured from. */
export function RegionSettingsPage() {
  const { account } = useAccess();
  const [region, setRegion] = useState(account.regionCode ?? '');
  const detail = useQuery(regionDetail(region));
  return (
    <div className="page narrow">
      <PageTitle title="地区设置" lead="没有设置的地区，用上一级的。" />
      <div className="filters">
        <RegionPicker
          label="地区"
          within={account.regionCode ?? ''}
          {...(region ? { value: region } : {})}
          onChange={(code) => setRegion(code ?? '')}
        />
      </div>
      {region === '' ? (
        <EmptyNote>请先选择地区。</EmptyNote>
      ) : (
        <Answer of={detail} rows={6}>
          {(data) => (
            <>
              <ServicePhone key={`phone ${data.code}`} region={data} />
              <RegionPlace key={`place ${data.code}`} region={data} />
            </>
          )}
        </Answer>
      )}
    </div>
  );
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RegionDetailView } from '@jingkang/shared/api/places';
import { RegionPlaceForm } from '@jingkang/shared/forms/regions';
import { useAccess } from '../../access';
import { regionDetail } from '../../api/places';
import { Answer } from '../../components/Answer';
import { NumberField } from '../../components/fields/NumberField';
import { RegionPicker } from '../../components/fields/RegionPicker';
import { RuledForm } from '../../components/RuledForm';

/** The point from which the distance to institutions is measured for those who live in a region. */
export function RegionPlace() {
  const client = useQueryClient();
  const { account } = useAccess();
  const [region, setRegion] = useState(account.regionCode ?? '');
  const [saved, setSaved] = useState('');
  const detail = useQuery(regionDetail(region));
  const pick = (code: string | undefined) => {
    setSaved('');
    setRegion(code ?? '');
  };
  return (
    <section className="card" aria-labelledby="region-place">
      <h2 id="region-place">地区位置</h2>
      <p className="soft">推荐机构时，从这里量到机构有多远。镇街没有设置的，用区县的。</p>
      <RegionPicker label="要设置的地区" {...(region ? { value: region } : {})} onChange={pick} />
      {region !== '' && (
        <Answer of={detail} rows={2}>
          {(data) => (
            <RuledForm
              key={data.code}
              formClass={RegionPlaceForm}
              initial={data.place?.code === data.code ? pointOf(data) : {}}
              send={(input, write) =>
                write<RegionDetailView>('PUT', `/regions/${region}/place`, { body: input })
              }
              onDone={(answer) => {
                client.setQueryData(regionDetail(region).queryKey, answer);
                setSaved(savedText(answer));
              }}
              submitLabel="保存位置"
            >
              <p>{nowText(data)}</p>
              <div className="flag-row">
                <NumberField name="latitude" label="纬度" />
                <NumberField name="longitude" label="经度" />
              </div>
            </RuledForm>
          )}
        </Answer>
      )}
      <p role="status">{saved}</p>
    </section>
  );
}

const pointOf = ({ place }: RegionDetailView) => ({
  latitude: place?.latitude,
  longitude: place?.longitude,
});

function nowText({ code, name, place, path }: RegionDetailView): string {
  if (!place) return `${name}和上级都没有设置，现在算不出远近。`;
  if (place.code === code) return `${name}有自己的位置。两项都清空再保存，就用上级的。`;
  const above = path.find((step) => step.code === place.code)?.name ?? '上级';
  return `${name}没有设置，现在用${above}的。`;
}

const savedText = ({ code, name, place }: RegionDetailView) =>
  place?.code === code ? `已保存${name}的位置。` : `已清空，${name}现在用上级的位置。`;

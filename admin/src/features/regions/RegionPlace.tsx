import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RegionDetailView } from '@jingkang/shared/api/places';
import { RegionPlaceForm } from '@jingkang/shared/forms/regions';
import { regionDetail } from '../../api/places';
import { NumberField } from '../../components/fields/NumberField';
import { RuledForm, whole } from '../../components/RuledForm';
import { nameAbove } from './above';

/** The point from which the distance to institutions is measured for those who live in a region. */
export function RegionPlace({ region }: { readonly region: RegionDetailView }) {
  const client = useQueryClient();
  const [saved, setSaved] = useState('');
  const { code, place } = region;
  return (
    <section className="card" aria-labelledby="region-place">
      <h2 id="region-place">地区位置</h2>
      <p className="soft">推荐机构时，从这里量到机构有多远。</p>
      <p>{nowText(region)}</p>
      <RuledForm
        name="region-place-form"
        formClass={RegionPlaceForm}
        initial={place?.code === code ? { latitude: place.latitude, longitude: place.longitude } : {}}
        editOf={whole}
        send={(input, write) => write('PUT /regions/{code}/place', { params: { code }, body: input })}
        onDone={(answer) => {
          client.setQueryData(regionDetail(code).queryKey, answer);
          setSaved(`已保存。${nowText(answer)}`);
        }}
        onRefused={() => {
          setSaved('');
          void client.invalidateQueries({ queryKey: regionDetail(code).queryKey });
        }}
        submitLabel="保存位置"
      >
        <div className="flag-row">
          <NumberField name="latitude" label="纬度" />
          <NumberField name="longitude" label="经度" hint="两项都清空再保存，就用上一级的。" />
        </div>
      </RuledForm>
      <p role="status">{saved}</p>
    </section>
  );
}

function nowText(region: RegionDetailView): string {
  const { code, name, place } = region;
  if (!place) return `${name}和上级都没有设置，现在算不出远近。`;
  if (place.code === code) return `${name}现在用自己的位置。`;
  return `${name}没有设置，现在用${nameAbove(region, place.code)}的位置。`;
}

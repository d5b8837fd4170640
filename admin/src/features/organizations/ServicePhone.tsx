import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RegionDetailView } from '@jingkang/shared/api/places';
import { ServicePhoneForm } from '@jingkang/shared/forms/regions';
import { regionDetail } from '../../api/places';
import { RegionPicker } from '../../components/fields/RegionPicker';
import { TextField } from '../../components/fields/TextField';
import { RuledForm } from '../../components/RuledForm';

/** The phone number that people of a region are told to call. */
export function ServicePhone() {
  const client = useQueryClient();
  const [region, setRegion] = useState('');
  const [saved, setSaved] = useState('');
  const detail = useQuery(regionDetail(region));
  const pick = (code: string | undefined) => {
    setSaved('');
    setRegion(code ?? '');
  };
  return (
    <section className="card" aria-labelledby="service-phone">
      <h2 id="service-phone">地区服务电话</h2>
      <p className="soft">没有设置的地区，用上一级的电话。</p>
      <RegionPicker label="地区" {...(region ? { value: region } : {})} onChange={pick} />
      {detail.data && (
        <RuledForm
          key={region}
          formClass={ServicePhoneForm}
          initial={{ servicePhone: detail.data.servicePhone ?? undefined }}
          send={(input, write) =>
            write<RegionDetailView>('PUT', `/regions/${region}/service-phone`, { body: input })
          }
          onDone={(answer) => {
            client.setQueryData(regionDetail(region).queryKey, answer);
            setSaved(`已保存。${answer.name}现在用${answer.servicePhone ?? '上一级的电话'}。`);
          }}
          submitLabel="保存电话"
        >
          <TextField
            name="servicePhone"
            label={`${detail.data.name}的服务电话`}
            inputMode="tel"
            hint="清空后保存，就用上一级的电话。"
          />
        </RuledForm>
      )}
      <p role="status">{saved}</p>
    </section>
  );
}

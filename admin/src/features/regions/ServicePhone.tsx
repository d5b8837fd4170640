import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RegionDetailView } from '@jingkang/shared/api/places';
import { ServicePhoneForm } from '@jingkang/shared/forms/regions';
import { regionDetail } from '../../api/places';
import { TextField } from '../../components/fields/TextField';
import { RuledForm, whole } from '../../components/RuledForm';
import { nameAbove } from './above';

/** The phone number that people of a region are told to call. */
export function ServicePhone({ region }: { readonly region: RegionDetailView }) {
  const client = useQueryClient();
  const [saved, setSaved] = useState('');
  const { code, name, servicePhone, servicePhoneOf } = region;
  return (
    <section className="card" aria-labelledby="service-phone">
      <h2 id="service-phone">服务电话</h2>
      <p className="soft">公众在手机上看到的电话，每一页都有。</p>
      <p>{nowText(region)}</p>
      <RuledForm
        name="service-phone-form"
        formClass={ServicePhoneForm}
        initial={servicePhoneOf === code ? { servicePhone } : {}}
        editOf={whole}
        send={(input, write) => write('PUT /regions/{code}/service-phone', { params: { code }, body: input })}
        onDone={(answer) => {
          client.setQueryData(regionDetail(code).queryKey, answer);
          setSaved(`已保存。${nowText(answer)}`);
        }}
        onRefused={() => {
          setSaved('');
          void client.invalidateQueries({ queryKey: regionDetail(code).queryKey });
        }}
        submitLabel="保存电话"
      >
        <TextField
          name="servicePhone"
          label={`${name}的服务电话`}
          inputMode="tel"
          hint="清空后保存，就用上一级的电话。"
        />
      </RuledForm>
      <p role="status">{saved}</p>
    </section>
  );
}

function nowText(region: RegionDetailView): string {
  const { code, name, servicePhone, servicePhoneOf } = region;
  if (!servicePhone || !servicePhoneOf) return `${name}和上级都没有设置，公众看到的是12345。`;
  if (servicePhoneOf === code) return `${name}现在用自己的电话${servicePhone}。`;
  return `${name}没有设置，现在用${nameAbove(region, servicePhoneOf)}的电话${servicePhone}。`;
}

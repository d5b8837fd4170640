import { ageBands } from '@jingkang/shared/access/privacy';
import { serviceContents } from '@jingkang/shared/terms';
import { ChoicesField } from '../../../components/fields/ChoicesField';
import { FlagField } from '../../../components/fields/FlagField';
import { NumberField } from '../../../components/fields/NumberField';
import { TextField } from '../../../components/fields/TextField';
import { Section } from '../../../components/record/Section';

const ageLabels = Object.fromEntries(ageBands.map(({ code, label }) => [code, label]));

/** What an institution says of its service, in groups. */
export function ProfileInputs() {
  return (
    <>
      <Section title="服务">
        <ChoicesField
          name="services"
          label="服务内容"
          labels={serviceContents}
          hint="只选真正能做的。推荐机构时先看这一项。"
        />
        <ChoicesField name="ageGroups" label="服务年龄段" labels={ageLabels} />
        <TextField
          name="eligibility"
          label="服务对象和条件"
          rows={2}
          placeholder="如：住在本街道、病情稳定的成年人"
          hint="公众会看到，请用平常的话写。"
        />
        <FlagField name="visitsHomes" label="可以上门" />
      </Section>
      <Section title="名额">
        <NumberField
          name="capacity"
          label="可服务人数"
          hint="同时最多能服务多少人。改少了，已在的人也不用离开。没填就不限人数。"
        />
        <FlagField
          name="acceptsNew"
          label="现在接收新人"
          hint="暂时接不了新人，可以先取消勾选，原有服务不受影响。"
        />
      </Section>
      <Section title="地址和联系">
        <div className="two-columns">
          <TextField name="address" label="地址" />
          <TextField name="phone" label="服务电话" inputMode="tel" />
          <TextField name="openingHours" label="开放时间" placeholder="周一至周五 8:30–17:00" />
          <div className="flag-row">
            <NumberField name="latitude" label="纬度" />
            <NumberField name="longitude" label="经度" />
          </div>
        </div>
        <p className="soft small">在地图上查到纬度和经度，两项一起填。填了才能算出离住处有多远。</p>
      </Section>
    </>
  );
}

import { useState } from 'react';
import { ChipsField } from '../../../components/ChipsField';
import { Icon } from '../../../components/Icon';
import { RegionSheet } from '../../../components/RegionSheet';
import type { FormControl } from '../../../forms/use-form';
import { useInstitutions } from '../../../hooks/use-institutions';
import { Tap, Words } from '../../../platform/elements';
import { chooseServiceRegion, useServiceRegion } from '../../../state/service-region';

/** Which institution it is about, chosen from the county's list; it may stay open. */
export function AboutWhom({ form }: { form: FormControl }) {
  const [choosing, setChoosing] = useState(false);
  const region = useServiceRegion((state) => state.region);
  const institutions = useInstitutions(region?.code);
  const items = institutions.data?.items ?? [];
  return (
    <>
      <Tap
        className="jk-pick"
        label={region ? `所在区县${region.name}，点一下换地区` : '所在区县，点一下选择'}
        onPress={() => setChoosing(true)}
      >
        <Icon name="pin" />
        <Words className="jk-grow">所在区县{region ? `：${region.name}` : ''}</Words>
        <Words className="jk-strong">{region ? '换地区' : '选择'}</Words>
      </Tap>
      {items.length ? (
        <ChipsField
          form={form}
          name="organizationId"
          label="哪家机构"
          hint="说不清可以不选。"
          choices={items.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      {choosing ? (
        <RegionSheet
          id="feedback-region"
          title="选择区县"
          until="county"
          path={[]}
          onClose={() => setChoosing(false)}
          onDone={(path) => {
            setChoosing(false);
            form.set('organizationId', undefined);
            const chosen = path[path.length - 1];
            if (chosen) void chooseServiceRegion(chosen.code);
          }}
        />
      ) : null}
    </>
  );
}

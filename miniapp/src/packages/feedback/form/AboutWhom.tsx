import { useState } from 'react';
import { ChipsField } from '../../../components/ChipsField';
import { Icon } from '../../../components/Icon';
import { RegionSheet } from '../../../components/RegionSheet';
import { Room } from '../../../components/Room';
import type { FormControl } from '../../../forms/use-form';
import { useInstitutions } from '../../../hooks/use-institutions';
import { Tap, Words } from '../../../platform/elements';
import { chooseServiceRegion, useServiceRegion } from '../../../state/service-region';

interface Props {
  form: FormControl;
  /** It is about an institution or someone who works there. */
  ofInstitution: boolean;
}

/** The county that handles it, kept for the whole app, and the institution it is about, which may stay open. */
export function AboutWhom({ form, ofInstitution }: Props) {
  const [choosing, setChoosing] = useState(false);
  const region = useServiceRegion((state) => state.region);
  const institutions = useInstitutions(region?.code);
  const items = ofInstitution ? (institutions.data?.items ?? []) : [];
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
      <Room>
        {items.length ? (
          <ChipsField
            form={form}
            name="organizationId"
            label="哪家机构"
            hint="说不清可以不选。"
            choices={items.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
      </Room>
      <Room>
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
      </Room>
    </>
  );
}

import { levelOf } from '@jingkang/shared/regions/codes';
import { useState } from 'react';
import { call } from '../api/call';
import type { FormControl } from '../forms/use-form';
import { useRequest } from '../hooks/use-request';
import { Tap, Words } from '../platform/elements';
import { Field } from './Field';
import { Icon } from './Icon';
import { RegionSheet, type RegionStep } from './RegionSheet';
import { Room } from './Room';
import { TextField } from './TextField';
import { suggestServiceRegion } from '../state/service-region';

interface Props {
  form: FormControl;
  /** Holds the code of the deepest level chosen. */
  name: string;
  /** Holds the community's name where the server has no list of communities. */
  communityName: string;
  label: string;
  hint?: string;
  required?: boolean;
}

export function RegionField({ form, name, communityName, label, hint, required }: Props) {
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<readonly RegionStep[]>([]);
  const code = form.text(name);
  const known = useRequest(code && !chosen.length ? code : undefined, () =>
    call('GET /regions/{code}', { params: { code } }),
  );
  const stored = (known.data?.path ?? []).map((step) => ({
    ...step,
    level: levelOf(step.code) ?? 'community',
  }));
  const path = chosen.length ? chosen : stored;
  const words = path.map((step) => step.name).join(' ');
  const id = form.idOf(name);
  const lacksCommunity = path.length > 0 && path[path.length - 1]?.level !== 'community';

  const done = (next: readonly RegionStep[]) => {
    setOpen(false);
    setChosen(next);
    form.set(name, next[next.length - 1]?.code);
    if (next[next.length - 1]?.level === 'community') form.set(communityName, undefined);
    suggestServiceRegion(next);
  };

  return (
    <>
      <Field id={id} label={label} hint={hint} required={required} error={form.errors[name]}>
        <Tap
          id={id}
          className="jk-pick"
          label={words ? `${label}，已选${words}，点一下修改` : `${label}，点一下选择`}
          onPress={() => setOpen(true)}
        >
          <Icon name="pin" />
          <Words className={words ? 'jk-grow' : 'jk-grow jk-pick__empty'}>{words || '点这里选择'}</Words>
          <Icon name="chevron" />
        </Tap>
      </Field>
      <Room>
        {lacksCommunity ? (
          <TextField
            form={form}
            name={communityName}
            label="村或社区"
            hint="写村或社区的名字。不知道可以不填。"
          />
        ) : null}
      </Room>
      <Room>
        {open ? (
          <RegionSheet
            id={`${id}-sheet`}
            title={label}
            until="community"
            path={path}
            onClose={() => setOpen(false)}
            onDone={done}
          />
        ) : null}
      </Room>
    </>
  );
}

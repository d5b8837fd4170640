import { useState } from 'react';
import { call } from '../api/call';
import type { RegionView } from '@jingkang/shared/api/places';
import { useRequest } from '../hooks/use-request';
import { Box, Tap, Words } from '../platform/elements';
import { Dialog } from './Dialog';
import { ErrorState } from './ErrorState';
import { Icon } from './Icon';
import { Loading } from './Loading';
import './RegionSheet.scss';

export type RegionStep = Pick<RegionView, 'code' | 'name' | 'level'>;

interface Props {
  id: string;
  title: string;
  /** The last level asked for. A region without children ends earlier. */
  until: 'county' | 'township' | 'community';
  path: readonly RegionStep[];
  onClose: () => void;
  onDone: (path: readonly RegionStep[]) => void;
}

/** Goes down the administrative levels, one list at a time, as the server knows them. */
export function RegionSheet({ id, title, until, path: start, onClose, onDone }: Props) {
  const [path, setPath] = useState(start.slice(0, -1));
  const parent = path[path.length - 1]?.code;
  const list = useRequest(`under ${parent ?? 'all'}`, () => call('GET /regions', { query: { parent } }));

  const choose = ({ code, name, level, hasChildren }: RegionView) => {
    const next = [...path, { code, name, level }];
    if (level === until || !hasChildren) onDone(next);
    else setPath(next);
  };

  return (
    <Dialog id={id} title={title} onClose={onClose}>
      {path.length > 0 ? (
        <Box className="jk-region__path">
          {path.map((step, index) => (
            <Tap
              key={step.code}
              className="jk-region__step"
              label={`${step.name}，点一下重新选择`}
              onPress={() => setPath(path.slice(0, index))}
            >
              <Words>{step.name}</Words>
              <Icon name="close" />
            </Tap>
          ))}
        </Box>
      ) : null}
      {list.problem ? <ErrorState problem={list.problem} onRetry={list.reload} /> : null}
      {list.loading ? <Loading what="地区" /> : null}
      {!list.loading && list.data ? (
        <Box className="jk-region__list">
          {list.data.items.map((region) => (
            <Tap
              key={region.code}
              className="jk-region__row"
              label={region.name}
              onPress={() => choose(region)}
            >
              <Words className="jk-grow">{region.name}</Words>
              <Icon name="chevron" />
            </Tap>
          ))}
        </Box>
      ) : null}
    </Dialog>
  );
}

import type { MyApplication } from '@jingkang/shared/api/matters';
import { useState } from 'react';
import { call } from '../../../api/call';
import { Icon } from '../../../components/Icon';
import { Pairs } from '../../../components/Pairs';
import { Photo } from '../../../components/Photo';
import { useRequest } from '../../../hooks/use-request';
import { Box, Tap, Words } from '../../../platform/elements';
import { answersOf } from './answers';

type Props = Pick<MyApplication, 'fields' | 'attachments'>;

/** Folded away, so that someone looking over the shoulder sees nothing at first. */
export function MyData({ fields, attachments }: Props) {
  const [open, setOpen] = useState(false);
  const code = open && typeof fields.regionCode === 'string' ? fields.regionCode : undefined;
  const region = useRequest(code, () => call('GET /regions/{code}', { params: { code: code ?? '' } }));
  const home = region.data?.path.map(({ name }) => name).join(' ');
  const pairs = [...answersOf(fields), ...(home ? [['现在住在', home] as const] : [])];

  return (
    <Box className="jk-card jk-stack">
      <Tap
        className="jk-fold"
        label={open ? '我填的内容，点一下收起' : '我填的内容，点一下打开'}
        expanded={open}
        onPress={() => setOpen(!open)}
      >
        <Words className="jk-section-title jk-grow">我填的内容</Words>
        <Icon name={open ? 'close' : 'chevron'} />
      </Tap>
      {open ? (
        <>
          <Pairs pairs={pairs} />
          {attachments.length ? (
            <Box className="jk-upload" role="group" label={`照片材料，${attachments.length}张`}>
              {attachments.map(({ id }, index) => (
                <Photo key={id} id={id} label={`第${index + 1}张照片`} />
              ))}
            </Box>
          ) : null}
        </>
      ) : null}
    </Box>
  );
}

import { wordsOf } from '@jingkang/shared/api/problem-words';
import { Icon } from '../../../components/Icon';
import type { DraftStatus } from '../../../hooks/draft-saver';
import { Box, Words } from '../../../platform/elements';

const words: Readonly<Record<DraftStatus['state'], string>> = {
  saved: '已保存',
  unsaved: '尚未保存',
  saving: '正在保存',
  retrying: '尚未保存，正在重试',
};

/** Says at all times whether what was typed is safe. */
export function DraftStatusLine({ status }: { status: DraftStatus }) {
  const safe = status.state === 'saved';
  return (
    <Box
      className={`jk-save ${safe ? 'is-safe' : ''} ${status.state === 'retrying' ? 'is-retrying' : ''}`}
      role="status"
      live="polite"
    >
      <Icon name={safe ? 'check' : 'clock'} />
      <Words>{words[status.state]}</Words>
      {status.state === 'unsaved' && status.problem ? (
        <Words>{wordsOf(status.problem).join('')}</Words>
      ) : null}
    </Box>
  );
}

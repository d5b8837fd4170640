import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, type InputRef } from 'antd';
import { type RefObject, useMemo, useRef, useState } from 'react';
import type { QueueRow } from '@jingkang/shared/api/applications';
import type { Readable } from '@jingkang/shared/api/unreadable';
import { useAccess } from '../../../access';
import { KeyHelp } from '../../../components/queue/KeyHelp';
import { useLetterKeys, useQueueKeys } from '../../../components/queue/use-queue-keys';
import { recordKeyLabels, type RecordKeys } from './record-keys';
import { SearchBox } from './SearchBox';

interface Props {
  readonly list: RefObject<HTMLUListElement>;
  /** What the open record offers by key. */
  readonly recordKeys: RecordKeys;
  readonly hasRecord: boolean;
  readonly found: readonly Readable<QueueRow>[] | undefined;
  readonly onFound: (rows: readonly Readable<QueueRow>[] | undefined) => void;
}

const moving = [
  ['j', '下一行'],
  ['k', '上一行'],
  ['Enter', '打开这一行'],
  ['/', '到查找框'],
  ['?', '显示或收起这张表'],
] as const;

/** The search and the keys above the queue. */
export function QueueTools({ list, recordKeys, hasRecord, found, onFound }: Props) {
  const { may } = useAccess();
  const [help, setHelp] = useState(false);
  const [lettersOn, setLettersOn] = useLetterKeys();
  const search = useRef<InputRef>(null);

  const verbs = useMemo(() => {
    const ofRecord = Object.keys(recordKeyLabels).map((key) => [key, () => recordKeys.press(key)] as const);
    return {
      ...Object.fromEntries(hasRecord ? ofRecord : []),
      '/': () => search.current?.focus(),
      '?': () => setHelp((shown) => !shown),
    };
  }, [hasRecord, recordKeys]);
  useQueueKeys({ on: lettersOn, list, verbs });

  return (
    <div className="queue-tools">
      {may('application.search') && <SearchBox inputRef={search} found={found} onFound={onFound} />}
      <Button
        type="text"
        icon={<QuestionCircleOutlined aria-hidden />}
        title="快捷键"
        aria-label="快捷键"
        aria-expanded={help}
        onClick={() => setHelp(!help)}
      />
      {help && (
        <KeyHelp
          keys={[...moving, ...Object.entries(recordKeyLabels)]}
          on={lettersOn}
          onChange={setLettersOn}
          onClose={() => setHelp(false)}
        />
      )}
    </div>
  );
}

import type { NoticeView } from '@jingkang/shared/api/matters';
import { Icon } from '../../components/Icon';
import { goToRecord } from '../../navigation/go';
import { Box, Tap, Words } from '../../platform/elements';
import { momentWords } from '../../words/moments';
import './NoticeRow.scss';

export function NoticeRow({ notice, onOpen }: { notice: NoticeView; onOpen: () => void }) {
  const unread = !notice.readAt;
  const open = () => {
    if (unread) onOpen();
    goToRecord(notice);
  };
  return (
    <Box role="listitem">
      <Tap
        className="jk-card jk-note"
        label={`${unread ? '未读。' : ''}${notice.title}，${momentWords(notice.createdAt)}`}
        role="link"
        onPress={open}
      >
        <Box className="jk-grow jk-note__words">
          {unread ? <Words className="jk-note__unread">未读</Words> : null}
          <Words className={unread ? 'jk-strong' : ''}>{notice.title}</Words>
          <Words className="jk-small">{momentWords(notice.createdAt)}</Words>
        </Box>
        <Icon name="chevron" />
      </Tap>
    </Box>
  );
}

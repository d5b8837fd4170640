import type { UnreadableRow } from '@jingkang/shared/api/unreadable';
import { unreadableHere } from '../api/problem';
import { Box, Words } from '../platform/elements';
import { DiscardDraft } from './DiscardDraft';
import { ServicePhone } from './ServicePhone';
import './MatterCard.scss';

interface Props {
  matter: UnreadableRow;
  onGone: () => void;
}

/** A matter that cannot be read: the people behind the telephone can help. A draft can be deleted all the same. */
export function UnreadableMatter({ matter: { id, number, draft }, onGone }: Props) {
  return (
    <Box className="jk-card jk-matter">
      <Words className="jk-section-title">{unreadableHere}</Words>
      {number ? <Words className="jk-small">编号 {number}</Words> : null}
      <ServicePhone />
      {draft ? <DiscardDraft id={id} onGone={onGone} /> : null}
    </Box>
  );
}

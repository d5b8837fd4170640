import type { UnreadableRow } from '@jingkang/shared/api/unreadable';
import { unreadableHere } from '../api/problem';
import { Box, Words } from '../platform/elements';
import { ServicePhone } from './ServicePhone';
import './MatterCard.scss';

/** A matter that cannot be read: the people behind the telephone can help. */
export function UnreadableMatter({ matter: { number } }: { matter: UnreadableRow }) {
  return (
    <Box className="jk-card jk-matter">
      <Words className="jk-section-title">{unreadableHere}</Words>
      {number ? <Words className="jk-small">编号 {number}</Words> : null}
      <ServicePhone />
    </Box>
  );
}

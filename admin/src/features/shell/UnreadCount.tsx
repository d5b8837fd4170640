import { useQuery } from '@tanstack/react-query';
import { unreadQuery } from '../../api/notices';
import '../../styles/notices.css';

/** Beside 消息 in the menu; nothing when all is read. */
export function UnreadCount() {
  const count = useQuery(unreadQuery).data?.count ?? 0;
  return count > 0 ? <span className="menu-count">{count > 99 ? '99+' : count}条未读</span> : null;
}

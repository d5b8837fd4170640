import { UserOutlined } from '@ant-design/icons';
import type { PersonRef } from '@jingkang/shared/api/common';

/** Who handles it. That nobody does stands out. */
export function Assignee({ person }: { readonly person: PersonRef | null }) {
  return person ? (
    <span className="soft">
      <UserOutlined aria-hidden /> {person.displayName}
    </span>
  ) : (
    <strong className="unassigned">未分派</strong>
  );
}

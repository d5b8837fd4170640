import { UserOutlined } from '@ant-design/icons';
import type { PersonRef } from '@jingkang/shared/api/common';

interface Props {
  readonly person: PersonRef | null;
  /** What is said where nobody does. */
  readonly nobody?: string;
}

/** Who handles it. That nobody does stands out. */
export function Assignee({ person, nobody = '未分派' }: Props) {
  return person ? (
    <span className="soft">
      <UserOutlined aria-hidden /> {person.displayName}
    </span>
  ) : (
    <strong className="unassigned">{nobody}</strong>
  );
}

import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ApplicationRecord, DuplicateView } from '@jingkang/shared/api/applications';
import { isUnreadable } from '@jingkang/shared/api/unreadable';
import { UnreadableNote } from '../../../components/UnreadableNote';
import { MoreNote } from '../../../components/MoreNote';
import { Section } from '../../../components/record/Section';
import { StateTag } from '../../../components/StateTag';

const matchLabels: Readonly<Record<DuplicateView['matches'][number], string>> = {
  document: '证件号码相同',
  name: '姓名相同',
  phone: '电话相同',
};

interface Props {
  readonly record: ApplicationRecord;
  readonly onMerge: (id: string) => void;
}

/** Applications that may be about the same person. */
export function Duplicates({ record, onMerge }: Props) {
  if (record.duplicates.length === 0) return null;
  const canMerge = record.actions.some(({ action, allowed }) => action === 'merge' && allowed);
  return (
    <Section title="可能重复">
      <ul className="plain-list duplicates">
        {record.duplicates.map((duplicate) =>
          isUnreadable(duplicate) ? (
            <li key={duplicate.id}>
              <UnreadableNote row={duplicate} />
            </li>
          ) : (
            <li key={duplicate.id}>
              <span>
                <Link to="/applications" search={{ record: duplicate.id }}>
                  {duplicate.number}
                </Link>{' '}
                {duplicate.personName} <StateTag label={duplicate.state.label} tone={duplicate.state.tone} />
                <span className="soft small">
                  {duplicate.organizationName} ·{' '}
                  {duplicate.matches.map((match) => matchLabels[match]).join('、')}
                </span>
              </span>
              {canMerge && duplicate.mergeable && (
                <Button size="small" onClick={() => onMerge(duplicate.id)}>
                  合并到那一件
                </Button>
              )}
            </li>
          ),
        )}
      </ul>
      <MoreNote list="duplicates" count={record.duplicates.length} />
    </Section>
  );
}

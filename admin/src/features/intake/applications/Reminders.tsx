import { BellOutlined } from '@ant-design/icons';
import type { ApplicationRecord } from '@jingkang/shared/api/applications';
import { dayText } from '../../../components/dates';
import { Section } from '../../../components/record/Section';

/** What was put off, and until when. */
export function Reminders({ reminders }: Pick<ApplicationRecord, 'reminders'>) {
  if (reminders.length === 0) return null;
  return (
    <Section title="提醒">
      <ul className="plain-list">
        {reminders.map(({ on, note }) => (
          <li key={on + (note ?? '')}>
            <BellOutlined aria-hidden /> {dayText(on)}
            {note && `：${note}`}
          </li>
        ))}
      </ul>
    </Section>
  );
}

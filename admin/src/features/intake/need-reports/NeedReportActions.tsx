import type { NeedReportRecord } from '@jingkang/shared/api/need-reports';
import { type Extra, RecordActions } from '../../../components/record/RecordActions';
import type { RecordPanel } from '../../../components/record/use-record-panel';
import { ContactAttempt } from './ContactAttempt';
import { needReportPanels } from './need-report-panels';
import type { WithRevealed } from './RecordConsent';

interface Props extends WithRevealed {
  readonly record: NeedReportRecord;
  readonly panel: RecordPanel;
}

const contact = { code: 'contact', label: '记一次联系' };

/** The buttons of the report and the form of the one that is open. */
export function NeedReportActions({ record, panel, revealed }: Props) {
  const attempt: Extra = { ...contact, draw: (ends) => <ContactAttempt record={record} {...ends} /> };
  return (
    <RecordActions
      collection="/need-reports"
      record={record}
      panel={panel}
      panels={needReportPanels}
      more={{ revealed }}
      extras={record.may.contact ? [attempt] : []}
    />
  );
}

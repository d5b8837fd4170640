import type { NeedReportRecord } from '@jingkang/shared/api/need-reports';
import type { ActionView } from '@jingkang/shared/api/common';
import { AssignForm, ReasonForm, VersionForm } from '@jingkang/shared/forms/application-steps';
import { TextField } from '../../components/fields/TextField';
import { ActionBar } from '../../components/record/ActionBar';
import { ActionForm, type PanelProps } from '../../components/record/ActionForm';
import { ColleagueField } from '../../components/record/ColleagueField';
import { Panel } from '../../components/record/Panel';
import type { Revealed } from '../../components/record/reveal';
import { useOpenAction } from '../../components/record/use-open-action';
import type { RecordPanel } from '../../components/record/use-record-panel';
import { ContactAttempt } from './ContactAttempt';
import { RecordConsent } from './RecordConsent';

interface Props {
  readonly record: NeedReportRecord;
  readonly panel: RecordPanel;
  readonly revealed: Revealed;
}

const contact = { code: 'contact', label: '记一次联系' };

/** The buttons of the report and the form of the one that is open. */
export function NeedReportActions({ record, panel, revealed }: Props) {
  const action = useOpenAction(record.actions, panel.open);
  return (
    <>
      <ActionBar
        actions={record.actions}
        extras={record.may.contact ? [contact] : []}
        open={panel.open}
        onOpen={panel.show}
        said={panel.said}
      />
      {action && (
        <Panel key={action.action} title={action.label}>
          <NeedReportForm
            record={record}
            action={action}
            revealed={revealed}
            target={{ collection: '/need-reports', id: record.id, version: record.version }}
            onClose={panel.close}
            onDone={(_, next) => panel.finish(action.label, next)}
          />
        </Panel>
      )}
      {panel.open === contact.code && (
        <Panel title={contact.label}>
          <ContactAttempt
            record={record}
            onDone={() => panel.finish(contact.label, false)}
            onClose={panel.close}
          />
        </Panel>
      )}
    </>
  );
}

export interface NeedReportPanelProps extends PanelProps<NeedReportRecord> {
  readonly action: ActionView;
  readonly revealed: Revealed;
}

function NeedReportForm({ revealed, ...props }: NeedReportPanelProps) {
  switch (props.action.action) {
    case 'assign':
      return (
        <ActionForm {...props} formClass={AssignForm}>
          <ColleagueField name="accountId" label="联系人" />
        </ActionForm>
      );
    case 'record-consent':
      return <RecordConsent {...props} revealed={revealed} />;
    case 'decline':
      return (
        <ActionForm {...props} formClass={ReasonForm} ends danger>
          <p>尊重本人的决定。办结三十天后，身份信息会清除；以后愿意了可以随时申请。</p>
          <TextField name="reason" label="原因" rows={3} required />
        </ActionForm>
      );
    case 'record-unreachable':
      return (
        <ActionForm {...props} formClass={VersionForm} ends danger>
          <p>已联系{props.record.contactAttempts}次，都没有联系上。办结三十天后，身份信息会清除。</p>
        </ActionForm>
      );
    default:
      return (
        <ActionForm {...props} formClass={VersionForm}>
          <p>确定{props.action.label}吗？</p>
        </ActionForm>
      );
  }
}

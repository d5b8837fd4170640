import { AssignForm, ReasonForm, VersionForm } from '@jingkang/shared/forms/any-record';
import { TextField } from '../../../components/fields/TextField';
import { ActionForm } from '../../../components/record/ActionForm';
import type { ActionOf, ActionPanels, PanelProps } from '../../../components/record/actions';
import { ColleagueField } from '../../../components/record/ColleagueField';
import { RecordConsent, type WithRevealed } from './RecordConsent';

type NeedReportPanelProps<Action extends ActionOf<'/need-reports'>> = PanelProps<'/need-reports', Action>;

const Assign = (props: NeedReportPanelProps<'assign'>) => (
  <ActionForm {...props} formClass={AssignForm}>
    <ColleagueField name="accountId" label="联系人" />
  </ActionForm>
);

const Decline = (props: NeedReportPanelProps<'decline'>) => (
  <ActionForm {...props} formClass={ReasonForm} ends danger>
    <p>尊重本人的决定。办结三十天后，身份信息会清除；以后愿意了可以随时申请。</p>
    <TextField name="reason" label="原因" rows={3} required />
  </ActionForm>
);

const Unreachable = (props: NeedReportPanelProps<'record-unreachable'>) => (
  <ActionForm {...props} formClass={VersionForm} ends danger>
    <p>已联系{props.record.contactAttempts}次，都没有联系上。办结三十天后，身份信息会清除。</p>
  </ActionForm>
);

/** The form of each action the server may offer. */
export const needReportPanels: ActionPanels<'/need-reports', WithRevealed> = {
  assign: Assign,
  'record-consent': RecordConsent,
  decline: Decline,
  'record-unreachable': Unreachable,
};

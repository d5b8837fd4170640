import { Form } from 'antd';
import type { ConsentRecord } from '@jingkang/shared/api/consents';
import { RecordCaseConsentForm, WithdrawItemsForm } from '@jingkang/shared/forms/consents';
import { VersionForm } from '@jingkang/shared/forms/any-record';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { ChoiceGroup } from '../../../components/fields/ChoiceGroup';
import { allStaffWays } from '../../../components/fields/ConsentFields';
import { PaperScanField } from '../../../components/fields/PaperScanField';
import { firstSigners, SigningFields } from '../../../components/fields/SigningFields';
import { TextField } from '../../../components/fields/TextField';
import { ActionForm } from '../../../components/record/ActionForm';
import type { ActionOf, ActionPanels, PanelProps } from '../../../components/record/actions';

type ConsentPanelProps<Action extends ActionOf<'/consents'>> = PanelProps<'/consents', Action>;

const itemLabel = ({ title, body, required }: ConsentRecord['wording']['items'][number]) =>
  `${title}（${required ? '必选' : '可选'}）：${body}`;

/** What was agreed to on paper or aloud, written down with its evidence. */
const RecordIt = (props: ConsentPanelProps<'record'>) => {
  const { id, wording, textHash, signing, attachments } = props.record;
  const options = wording.items.map((item) => ({ value: item.code, label: itemLabel(item) }));
  return (
    <ActionForm {...props} formClass={RecordCaseConsentForm} fixed={{ textHash }} initial={firstSigners}>
      <p>请先把下面每一项念给本人或监护人听，一项一项问。只勾选他们同意的。</p>
      <Form.Item name="items" label="同意的事项" required>
        <ChoiceGroup label="同意的事项" className="tall-choices" options={options} />
      </Form.Item>
      <SigningFields signing={signing} />
      <ChoiceField name="way" label="同意的方式" labels={allStaffWays} required />
      <Evidence id={id} attachments={attachments} />
    </ActionForm>
  );
};

function Evidence({ id, attachments }: Pick<ConsentRecord, 'id' | 'attachments'>) {
  const way: unknown = Form.useWatch('way');
  if (way === 'spoken_witnessed')
    return <TextField name="witness" label="见证人" required hint="听到这次口头同意的人的姓名。" />;
  return way === 'paper_scan' ? (
    <PaperScanField
      name="attachmentId"
      label="同意书扫描件"
      place={{ of: '/consents', id }}
      files={attachments}
    />
  ) : null;
}

const Refuse = (props: ConsentPanelProps<'refuse'>) => (
  <ActionForm {...props} formClass={VersionForm}>
    <p>只在本人或监护人说不同意时办理。</p>
  </ActionForm>
);

const Withdraw = (props: ConsentPanelProps<'withdraw'>) => (
  <ActionForm {...props} formClass={VersionForm} danger>
    <p>只在本人或监护人要求时办理。撤回后，接收的机构不能再看信息，还没有结束的办理会停止，不能恢复。</p>
  </ActionForm>
);

const WithdrawItems = (props: ConsentPanelProps<'withdraw-items'>) => {
  const { wording, items } = props.record;
  const options = wording.items
    .filter(({ code, required }) => !required && items.includes(code))
    .map((item) => ({ value: item.code, label: itemLabel(item) }));
  if (options.length === 0) return <p>没有可以单独撤回的事项。要全部撤回的，请用“撤回同意”。</p>;
  return (
    <ActionForm {...props} formClass={WithdrawItemsForm}>
      <Form.Item name="items" label="撤回的事项" required>
        <ChoiceGroup label="撤回的事项" className="tall-choices" options={options} />
      </Form.Item>
    </ActionForm>
  );
};

/** The form of each action the server may offer. */
export const consentPanels: ActionPanels<'/consents'> = {
  record: RecordIt,
  refuse: Refuse,
  withdraw: Withdraw,
  'withdraw-items': WithdrawItems,
};

import { RecordPaperForm } from '@jingkang/shared/forms/agreements';
import { VersionForm } from '@jingkang/shared/forms/any-record';
import { PaperScanField } from '../../../components/fields/PaperScanField';
import { firstSigners, SigningFields } from '../../../components/fields/SigningFields';
import { ActionForm } from '../../../components/record/ActionForm';
import type { ActionOf, ActionPanels, PanelProps } from '../../../components/record/actions';

type AgreementPanelProps<Action extends ActionOf<'/agreements'>> = PanelProps<'/agreements', Action>;

const Send = (props: AgreementPanelProps<'send'>) => (
  <ActionForm {...props} formClass={VersionForm}>
    <p>送出后内容固定下来，本人在小程序里看全文、签名。要改的，可以撤回修改。没有保存的内容请先保存。</p>
  </ActionForm>
);

const Recall = (props: AgreementPanelProps<'recall'>) => (
  <ActionForm {...props} formClass={VersionForm}>
    <p>撤回后回到起草。已经签的名作废，改好后要重新签。</p>
  </ActionForm>
);

/** What was signed on paper, written down with its scan. */
const RecordPaper = (props: AgreementPanelProps<'record-paper'>) => {
  const { id, textHash, signing, attachments } = props.record;
  const fixed = textHash ? { textHash } : {};
  return (
    <ActionForm {...props} formClass={RecordPaperForm} fixed={fixed} initial={firstSigners}>
      <p>请把上面的全文打印出来，签好后扫描上传。</p>
      <SigningFields signing={signing} />
      <PaperScanField
        name="attachmentId"
        label="签好的协议扫描件"
        place={{ of: '/agreements', id }}
        files={attachments}
      />
    </ActionForm>
  );
};

const Countersign = (props: AgreementPanelProps<'countersign'>) => (
  <ActionForm {...props} formClass={VersionForm}>
    <p>请先看过全文和签署人。签署后协议生效，服务开始，并生成不能改动的PDF。</p>
  </ActionForm>
);

const Cancel = (props: AgreementPanelProps<'cancel'>) => (
  <ActionForm {...props} formClass={VersionForm} danger>
    <p>作废后不能恢复，需要时另外起草一份。</p>
  </ActionForm>
);

/** The form of each action the server may offer. */
export const agreementPanels: ActionPanels<'/agreements'> = {
  send: Send,
  recall: Recall,
  'record-paper': RecordPaper,
  countersign: Countersign,
  cancel: Cancel,
};

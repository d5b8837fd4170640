import { VersionForm } from '@jingkang/shared/forms/any-record';
import { ActionForm } from '../../../components/record/ActionForm';
import type { ActionPanels, PanelProps } from '../../../components/record/actions';

const Conclude = (props: PanelProps<'/assessments', 'conclude'>) => (
  <ActionForm {...props} formClass={VersionForm}>
    <p>出具后内容不能再改，个案按康复意见往下走，本人可以看到意见和结果。</p>
  </ActionForm>
);

const Cancel = (props: PanelProps<'/assessments', 'cancel'>) => (
  <ActionForm {...props} formClass={VersionForm}>
    <p>取消后，这次填的内容只留作记录，个案回到待评估。</p>
  </ActionForm>
);

/** What cannot be undone is asked once more. */
export const assessmentPanels: ActionPanels<'/assessments'> = { conclude: Conclude, cancel: Cancel };

import { VersionForm } from '@jingkang/shared/forms/application-steps';
import { ActionForm, type PanelProps } from './ActionForm';

/** An action without inputs, asked once more. */
export const PlainPanel = (props: PanelProps<unknown>) => (
  <ActionForm {...props} formClass={VersionForm}>
    <p>确定{props.action.label}吗？</p>
  </ActionForm>
);

import { VersionForm } from '@jingkang/shared/forms/any-record';
import type { Collection } from '../queue/use-queue';
import { ActionForm } from './ActionForm';
import type { PanelProps } from './actions';

interface Props extends PanelProps<Collection> {
  /** What is to be known before. */
  readonly lead?: string;
  readonly ends?: boolean;
}

/** An action without inputs, asked once more. */
export const PlainPanel = ({ lead = '', ...props }: Props) => (
  <ActionForm {...props} formClass={VersionForm}>
    <p>
      {lead}确定{props.action.label}吗？
    </p>
  </ActionForm>
);

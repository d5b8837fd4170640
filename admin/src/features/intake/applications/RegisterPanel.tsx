import { VersionForm } from '@jingkang/shared/forms/any-record';
import { FactList } from '../../../components/FactList';
import { ActionForm } from '../../../components/record/ActionForm';
import type { ApplicationPanelProps } from './panel-props';
import { reviewFacts } from './review-facts';

/** The last look before the registration: what it rests on. */
export function RegisterPanel(props: ApplicationPanelProps<'register'>) {
  const { review, consents, qualificationOverride } = props.record;
  const consent = consents.at(-1);
  return (
    <ActionForm {...props} formClass={VersionForm} ends>
      <p>登记后建立个案，不能退回。请再看一遍依据：</p>
      <FactList
        facts={[
          ...reviewFacts(review),
          {
            label: '同意的凭证',
            value: consent ? `${consent.wayLabel}：${consent.itemTitles.join('、')}` : '没有',
          },
          ...(qualificationOverride ? [{ label: '准许登记', value: qualificationOverride.reason }] : []),
        ]}
      />
    </ActionForm>
  );
}

import { Form } from 'antd';
import { useEffect } from 'react';
import { RecordConsentForm } from '@jingkang/shared/forms/need-report';
import { applicantRoles, relations, services } from '@jingkang/shared/terms';
import { consentText } from '@jingkang/shared/texts/consent';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { ChoicesField } from '../../../components/fields/ChoicesField';
import { ConsentFields, spokenOnly } from '../../../components/fields/ConsentFields';
import { RegionField } from '../../../components/fields/RegionField';
import { TextField } from '../../../components/fields/TextField';
import { ActionForm } from '../../../components/record/ActionForm';
import type { PanelProps } from '../../../components/record/actions';
import type { Revealed } from '../../../components/record/reveal';

export interface WithRevealed {
  readonly revealed: Revealed;
}

/** The person agreed: the consent as it was given, and what the new application must know. */
export function RecordConsent({
  revealed,
  ...props
}: PanelProps<'/need-reports', 'record-consent'> & WithRevealed) {
  const initial = { consent: { way: 'spoken_witnessed', textVersion: consentText.version } };
  return (
    <ActionForm {...props} formClass={RecordConsentForm} initial={initial} ends>
      <p>记下后建立申请，由您接着核实。在下面「本人信息」里查看过的姓名和联系方式，会填到这里的空格里。</p>
      <FillFromRevealed revealed={revealed} />
      <h4>怎样同意的</h4>
      <ConsentFields prefix={['consent']} ways={spokenOnly} attachments={[]} />
      <p className="soft small">纸质同意书的扫描件，请在建立申请后上传到申请里。</p>
      <h4>申请的必填内容</h4>
      <ChoiceField
        name={['application', 'applicantRole']}
        label="由谁申请"
        labels={applicantRoles}
        required
      />
      <TextField name={['application', 'personName']} label="需要服务的人的姓名" required />
      <ChoiceField
        name={['application', 'relation']}
        label="申请人和本人的关系"
        labels={relations}
        required
      />
      <RegionField name={['application', 'regionCode']} label="现在住的地方" required />
      <TextField name={['application', 'contactPhone']} label="联系电话" inputMode="tel" required />
      <ChoicesField name={['application', 'needs']} label="想要的帮助" labels={services} required />
    </ActionForm>
  );
}

const knownFromReport = ['personName', 'contactPhone', 'communityName'] as const;

/** Puts what was just revealed into inputs that are still empty; nothing typed is replaced. */
function FillFromRevealed({ revealed }: { readonly revealed: Revealed }) {
  const form = Form.useFormInstance();
  useEffect(() => {
    for (const field of knownFromReport) {
      const path = ['application', field];
      const known = revealed.values[field];
      if (known && !form.getFieldValue(path)) form.setFieldValue(path, known);
    }
  }, [form, revealed.values]);
  return null;
}

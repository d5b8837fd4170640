import { Link } from '@tanstack/react-router';
import { Form } from 'antd';
import { guardianConsents, noGuardianReasons, referralConsents } from '@jingkang/shared/terms';
import { today } from '../../../components/dates';
import { ChoiceField } from '../../../components/fields/ChoiceField';
import { ChoiceGroup } from '../../../components/fields/ChoiceGroup';
import { consentOptions } from '../../../components/fields/ConsentFields';
import { DateField } from '../../../components/fields/DateField';

/** Who agreed, to what, and when (LN/7). */
export function ReferralConsentInputs() {
  const guardian: unknown = Form.useWatch('guardianConsent');
  return (
    <section className="card" aria-labelledby="consent-inputs">
      <h2 id="consent-inputs">本人和监护人的同意</h2>
      <p className="soft">
        转介要本人和监护人都同意。不能表达意愿的、不满14岁的，须有监护人同意。
        <Link to="/hospital-referrals/new" target="_blank">
          打印同意书（新标签页打开）
        </Link>
      </p>
      <ChoiceField name="personConsent" label="本人意见" labels={referralConsents} required />
      <ChoiceField name="guardianConsent" label="监护人意见" labels={guardianConsents} required />
      {guardian === 'none' && (
        <ChoiceField
          name="noGuardianReason"
          label="没有监护人同意的原因"
          labels={noGuardianReasons}
          required
        />
      )}
      <DateField name="consentedOn" label="同意的日期" max={today()} required />
      <Form.Item name="consentItems" label="同意的事项" required>
        <ChoiceGroup label="同意的事项" className="tall-choices" options={consentOptions} />
      </Form.Item>
    </section>
  );
}

import { consentItems, consentText } from '@jingkang/shared/texts/consent';
import { ConsentList } from '../../../components/ConsentList';
import { PhoneCode } from '../../../components/PhoneCode';
import type { FormControl } from '../../../forms/use-form';
import { Box, Heading, Words } from '../../../platform/elements';
import { CommitteeConsent } from './CommitteeConsent';
import { phoneToProve } from './phone-to-prove';
import { Summary } from './Summary';

const entries = consentItems.map((name) => ({ name, ...consentText.items[name] }));

interface Props {
  applicationId: string;
  answers: FormControl;
  form: FormControl;
  /** On H5 the phone that the draft is bound to has to be proved first. */
  needsPhone: boolean;
  /** A committee worker fills in together with the family: how the family agreed is recorded. */
  together: boolean;
}

export function StepConsent({ applicationId, answers, form, needsPhone, together }: Props) {
  const phone = phoneToProve(answers);
  return (
    <>
      <Summary answers={answers} />
      <Box className="jk-section">
        <Heading level={2} className="jk-section-title">
          逐项同意
        </Heading>
        <Words className="jk-soft">
          {together ? '请把每一项念给家属听，再勾选。' : '每一项都可以单独选。以后也能撤回。'}
        </Words>
        <ConsentList form={form} version={consentText.version} entries={entries} />
      </Box>
      {together ? <CommitteeConsent form={form} applicationId={applicationId} /> : null}
      {needsPhone ? (
        <Box className="jk-section">
          <Heading level={2} className="jk-section-title">
            用手机确认是您
          </Heading>
          <Words className="jk-soft">{phone ? `验证码发到 ${phone}。` : ''}以后凭这个手机号查进度。</Words>
          <PhoneCode form={form} phone={phone} />
        </Box>
      ) : null}
    </>
  );
}

import { capacities, relations } from '@jingkang/shared/terms';
import { ChipsField } from '../../../components/ChipsField';
import { Notice } from '../../../components/Notice';
import { Room } from '../../../components/Room';
import { SignaturePad } from '../../../components/SignaturePad';
import { TextField } from '../../../components/TextField';
import { Box, Heading, Words } from '../../../platform/elements';
import { choicesOf } from '../../../words/labels';
import {
  agrees,
  answers,
  asksAgreement,
  guardianReasons,
  needsGuardian,
  personReasons,
  type SignerKey,
  signerKeys,
  signerNames,
  signersIn,
} from './signers';
import type { Signing } from './use-signing';

const guardianRelations = choicesOf(relations).filter(({ value }) => value !== 'self');

/** Who signs, in which capacity, and why somebody does not (F7). */
export function SignerFields({ signing }: { signing: Signing }) {
  const { form, needs } = signing;
  const { values } = form;
  const signers = signersIn(values);
  const decided = form.text('capacity') !== '' && signers.length > 0;
  return (
    <Box className="jk-card jk-form">
      <ChipsField
        form={form}
        name="capacity"
        label="本人的情况"
        hint="按平时的情况选。拿不准，请问社工。"
        required
        choices={choicesOf(capacities)}
      />
      <ChipsField
        form={form}
        name="who"
        label="谁来签"
        hint="可以选几位。"
        required
        many
        choices={choicesOf(signerNames)}
      />
      <Room>
        {needsGuardian(values, needs) ? (
          <Notice icon="hand">
            <Words>要由监护人来签。有两位监护人的，最好都签。</Words>
          </Notice>
        ) : null}
      </Room>
      <Room>
        {decided && !signers.includes('person') ? (
          <ChipsField
            form={form}
            name="noPersonReason"
            label="本人为什么不签"
            hint="请选一项。"
            required
            choices={choicesOf(personReasons(values, needs))}
          />
        ) : null}
      </Room>
      <Room>
        {decided && !signers.some((key) => key !== 'person') ? (
          <ChipsField
            form={form}
            name="noGuardianReason"
            label="监护人为什么不签"
            hint="请选一项。"
            required
            choices={choicesOf(guardianReasons(values, needs))}
          />
        ) : null}
      </Room>
      {signerKeys.map((key) => (
        <Room key={key}>{signers.includes(key) ? <OneSigner signing={signing} who={key} /> : null}</Room>
      ))}
    </Box>
  );
}

function OneSigner({ signing, who }: { signing: Signing; who: SignerKey }) {
  const { form, needs } = signing;
  const name = signerNames[who];
  return (
    <Box className="jk-form" role="group" label={`${name}签`}>
      <Heading level={3} className="jk-section-title">
        {name}
      </Heading>
      <TextField form={form} name={`${who}Name`} label={`${name}的姓名`} hint="和证件上一样。" required />
      {who === 'person' ? null : (
        <ChipsField
          form={form}
          name={`${who}Relation`}
          label={`${name}是本人的`}
          choices={guardianRelations}
        />
      )}
      <Room>
        {who !== 'person' && asksAgreement(form.values) ? (
          <ChipsField
            form={form}
            name={`${who}Agrees`}
            label={`${name}同意吗`}
            hint="有一位不同意，就先不办。"
            required
            choices={choicesOf(answers)}
          />
        ) : null}
      </Room>
      <Room>
        {needs.drawnSignatures && agrees(form.values, who) ? (
          <SignaturePad
            id={form.idOf(`${who}Signature`)}
            label={`${name}签名`}
            strokes={signing.strokesOf(who)}
            error={form.errors[`${who}Signature`]}
            onChange={(strokes) => signing.write(who, strokes)}
          />
        ) : null}
      </Room>
    </Box>
  );
}

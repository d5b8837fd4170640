import { capacities, codesOf, noGuardianReasons, noPersonReasons, relations, signerRoles } from '../terms';
import { VersionForm } from './any-record';
import { NestedList } from './nested';
import { Choice, Flag, Optional, PersonName, RecordId } from './rules';
import { rule } from './rule';

/** The person and two guardians. */
export const mostSigners = 3;

/** One who signs, or who was asked to and does not agree. */
export class SignerForm {
  @Choice('签署人', codesOf(signerRoles)) who!: keyof typeof signerRoles;
  @PersonName('签署人的姓名') name!: string;
  @Optional() @Choice('和本人的关系', codesOf(relations)) relation?: keyof typeof relations;
  @Flag('是否同意') agrees!: boolean;
  /** The drawn signature that was uploaded to this record. */
  @Optional() @RecordId('手写签名') signatureId?: string;
}

/** The fingerprint of the text that was read: 64 hexadecimal digits. */
const TextHash = (label: string) =>
  rule('textHash', { maxLength: 64, label }, (value) =>
    typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
      ? undefined
      : `${label}不对，请刷新后重新看过。`,
  );

const OnePerson = () =>
  rule('onePerson', {}, (value) =>
    Array.isArray(value) && value.filter((one) => (one as SignerForm | null)?.who === 'person').length > 1
      ? '本人只签一次，请删掉多的一个。'
      : undefined,
  );

/** Who signs, in which capacity (民法典 19–22), and why somebody does not. The same for consents and agreements. */
export class SigningForm extends VersionForm {
  /** Of the text that was shown, as the view gave it. */
  @TextHash('文本') textHash!: string;
  @Choice('本人的情况', codesOf(capacities)) capacity!: keyof typeof capacities;
  @OnePerson() @NestedList(() => SignerForm, '签署人', { max: mostSigners }) signers!: SignerForm[];
  @Optional()
  @Choice('本人不签的原因', codesOf(noPersonReasons))
  noPersonReason?: keyof typeof noPersonReasons;
  @Optional()
  @Choice('监护人不签的原因', codesOf(noGuardianReasons))
  noGuardianReason?: keyof typeof noGuardianReasons;
}

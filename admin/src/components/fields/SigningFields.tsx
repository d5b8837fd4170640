import { PlusOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import type { SigningNeedsView } from '@jingkang/shared/api/signing';
import {
  capacities,
  noGuardianReasons,
  noPersonReasons,
  relations,
  signerRoles,
} from '@jingkang/shared/terms';
import { optionsOf } from '../options';
import { ChoiceField } from './ChoiceField';
import { FlagField } from './FlagField';
import { SelectField } from './SelectField';
import { TextField } from './TextField';

/** What a signing begins with: the person signs for themselves. */
export const firstSigners = { signers: [{ who: 'person', agrees: true }] };

/** Who signs and in which capacity, or why somebody does not. */
export function SigningFields({ signing }: { readonly signing: SigningNeedsView }) {
  return (
    <>
      {signing.guardianRequired && <p className="hindered">本人不满十四岁，须由监护人签。</p>}
      <ChoiceField
        name="capacity"
        label="本人的情况"
        labels={capacities}
        required
        hint="不能完全辨认自己行为的，须由监护人签。"
      />
      <Form.List name="signers">
        {(rows, { add, remove }, { errors }) => (
          <>
            {rows.map(({ key, name }, index) => (
              <fieldset key={key} className="signer">
                <legend>第{index + 1}位签署人</legend>
                <div className="two-columns">
                  <ChoiceField name={[String(name), 'who']} label="签署人" labels={signerRoles} required />
                  <TextField name={[String(name), 'name']} label="姓名" required />
                  <SelectField
                    name={[String(name), 'relation']}
                    label="和本人的关系（本人不用填）"
                    options={optionsOf(relations)}
                  />
                  <FlagField name={[String(name), 'agrees']} label="这一位同意" />
                </div>
                <Button size="small" onClick={() => remove(name)}>
                  去掉第{index + 1}位签署人
                </Button>
              </fieldset>
            ))}
            <Form.ErrorList errors={errors} />
            {rows.length < signing.mostSigners && (
              <p>
                <Button
                  icon={<PlusOutlined aria-hidden />}
                  onClick={() => add({ who: 'guardian', agrees: true })}
                >
                  加一位签署人
                </Button>
              </p>
            )}
          </>
        )}
      </Form.List>
      <SelectField
        name="noPersonReason"
        label="本人不签的原因（本人签了不用填）"
        options={optionsOf(noPersonReasons)}
      />
      <SelectField
        name="noGuardianReason"
        label="监护人不签的原因（监护人签了不用填）"
        options={optionsOf(noGuardianReasons)}
      />
    </>
  );
}

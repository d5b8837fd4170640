import { diagnosisKinds, documentTypes, entitlements } from '@jingkang/shared/terms';
import { useState } from 'react';
import { ChipsField } from '../../../components/ChipsField';
import { Icon } from '../../../components/Icon';
import { TextField } from '../../../components/TextField';
import type { FormControl } from '../../../forms/use-form';
import { Box, Tap, Words } from '../../../platform/elements';
import { choicesOf } from '../../../words/labels';

/** Never needed to apply; folded away, so that the page asks only what it must. */
export function MoreAboutPerson({ form }: { form: FormControl }) {
  const [open, setOpen] = useState(false);
  return (
    <Box className="jk-card jk-stack">
      <Tap className="jk-fold" label="更多情况，都可以不填" expanded={open} onPress={() => setOpen(!open)}>
        <Box className="jk-grow">
          <Words className="jk-section-title">更多情况</Words>
          <Words className="jk-soft jk-paragraph">都可以不填。社工会当面问。</Words>
        </Box>
        <Icon name={open ? 'close' : 'chevron'} />
      </Tap>
      {open ? (
        <>
          <ChipsField
            form={form}
            name="diagnosis"
            label="医生的诊断"
            hint="不想填，可以不填。"
            choices={choicesOf(diagnosisKinds)}
          />
          <TextField form={form} name="diagnosingHospital" label="在哪家医院看的" />
          <ChipsField form={form} name="documentType" label="证件类型" choices={choicesOf(documentTypes)} />
          <TextField
            form={form}
            name="documentNumber"
            label="证件号码"
            hint="登记时要用。现在可以不填。"
            kind="identity"
          />
          <TextField
            form={form}
            name="disabilityCertificate"
            label="残疾人证号"
            hint="二十位，在证件正面。"
            kind="identity"
          />
          <ChipsField
            form={form}
            name="entitlements"
            label="享受的政策"
            choices={choicesOf(entitlements)}
            many
          />
        </>
      ) : null}
    </Box>
  );
}

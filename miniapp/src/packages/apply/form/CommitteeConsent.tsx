import { consentWays } from '@jingkang/shared/terms';
import { useState } from 'react';
import type { AttachmentView } from '@jingkang/shared/api/common';
import { ChipsField } from '../../../components/ChipsField';
import { TextField } from '../../../components/TextField';
import { Upload } from '../../../components/Upload';
import type { FormControl } from '../../../forms/use-form';
import { choicesOf } from '../../../words/labels';

const { electronic, ...evidenceWays } = consentWays;

export function CommitteeConsent({ form, applicationId }: { form: FormControl; applicationId: string }) {
  const [scans, setScans] = useState<readonly AttachmentView[]>([]);
  const way = form.text('way');
  return (
    <>
      <ChipsField
        form={form}
        name="way"
        label="家属怎样表示同意"
        hint="要有凭证，社工会核对。"
        choices={choicesOf(evidenceWays)}
        required
      />
      {way === 'spoken_witnessed' ? (
        <TextField
          form={form}
          name="witness"
          label="见证人姓名"
          hint="在场听到的人，不能是您自己。"
          required
        />
      ) : null}
      {way === 'paper_scan' ? (
        <Upload
          id={form.idOf('attachmentId')}
          label="签字的同意书"
          hint="把签好字的纸拍清楚，有几页拍几页。"
          applicationId={applicationId}
          kind="paper_consent"
          attachments={scans}
          onChange={(next) => {
            setScans(next);
            const [first, ...further] = next.map((scan) => scan.id);
            form.set('attachmentId', first);
            form.set('furtherPageIds', further);
          }}
        />
      ) : null}
    </>
  );
}

import type { MyAgreement } from '@jingkang/shared/api/agreements';
import { useState } from 'react';
import { Button } from '../../../components/Button';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { Section } from '../../../components/Section';
import { useWork } from '../../../hooks/use-work';
import { bringIntoView } from '../../../platform/device';
import { Words } from '../../../platform/elements';
import { hasMovedOn } from '../may-do';
import { SignerFields } from '../signing/SignerFields';
import { useSigning } from '../signing/use-signing';

interface Props {
  agreement: MyAgreement;
  onSigned: () => void;
  onStale: () => void;
}

export function Signing({ agreement, onSigned, onStale }: Props) {
  const { id, version, textHash } = agreement;
  const signing = useSigning(`agreement-${id}`, agreement.signing, {
    key: 'POST /agreements/{id}/files',
    id,
  });
  const work = useWork();
  const [begun, setBegun] = useState(false);

  const begin = () => {
    setBegun(true);
    setTimeout(() => bringIntoView(`${signing.form.idOf('capacity')}-field`), 60);
  };
  const sign = async () => {
    if (!signing.check()) return;
    const refusal = await work.run(async (write, upload) => {
      const body = { version, textHash: textHash ?? '', ...(await signing.answers(upload)) };
      await write('POST /agreements/{id}/actions/sign', { params: { id }, body });
      onSigned();
    });
    if (refusal) signing.show(refusal);
    if (!hasMovedOn(refusal)) return;
    // What is signed has to be read first: a text that has changed is gone through anew.
    setBegun(false);
    onStale();
  };

  if (!begun)
    return (
      <>
        <ProblemNotice problem={work.problem} />
        <Words className="jk-soft">不想签，可以先不签，和机构商量。</Words>
        <Button onPress={begin}>看完了，去签名</Button>
      </>
    );
  return (
    <Section title="签名">
      <SignerFields signing={signing} />
      <ProblemNotice problem={work.problem} />
      <Button busy={work.busy} onPress={() => void sign()}>
        确认签名
      </Button>
    </Section>
  );
}

import type { MyConsent } from '@jingkang/shared/api/consents';
import type { ConsentItemCode } from '@jingkang/shared/texts/consent-items';
import { useState } from 'react';
import { Button } from '../../../components/Button';
import { ConfirmDialog } from '../../../components/ConfirmDialog';
import { ConsentList } from '../../../components/ConsentList';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { Room } from '../../../components/Room';
import { Section } from '../../../components/Section';
import { useForm } from '../../../forms/use-form';
import { useWork } from '../../../hooks/use-work';
import { bringIntoView } from '../../../platform/device';
import { Box } from '../../../platform/elements';
import { hasMovedOn } from '../may-do';
import { SignerFields } from '../signing/SignerFields';
import { useSigning } from '../signing/use-signing';
import type { Done } from './done';

/** Items are ticked, nothing is typed. */
const typed = [] as const;

interface Props {
  consent: MyConsent;
  onDone: (what: Done) => void;
  onStale: () => void;
}

const refusalMeans = {
  receiver: '会重新为您选机构。以后的办理不受影响。',
  informed: '没有同意书，服务先不开始。以后愿意了，请联系社工。',
} as const;

/** Nothing is ticked beforehand, and to refuse is as easy as to agree (个人信息保护法 14–16). */
export function Deciding({ consent, onDone, onStale }: Props) {
  const { id, kind, version, textHash, wording } = consent;
  const items = useForm(`items-${id}`, typed, {});
  const signing = useSigning(`signing-${id}`, consent.signing, { key: 'POST /consents/{id}/files', id });
  const work = useWork();
  const [agreeing, setAgreeing] = useState(false);
  const [refusing, setRefusing] = useState(false);

  const ticked = wording.items.filter(({ code }) => items.values[code] === true).map(({ code }) => code);
  const checkItems = () => {
    const missing = wording.items.filter(({ code, required }) => required && !ticked.includes(code));
    const sentences = missing.map(({ code }) => [code, '这一项要同意，才能办理。'] as const);
    return items.show(
      Object.fromEntries(sentences),
      wording.items.map(({ code }) => code),
    );
  };
  const agree = () => {
    if (!checkItems()) return;
    setAgreeing(true);
    setTimeout(() => bringIntoView(`${signing.form.idOf('capacity')}-field`), 60);
  };
  const give = async () => {
    if (!checkItems() || !signing.check()) return;
    const refusal = await work.run(async (write, upload) => {
      const body = {
        version,
        textHash,
        items: ticked as ConsentItemCode[],
        ...(await signing.answers(upload)),
      };
      await write('POST /consents/{id}/actions/give', { params: { id }, body });
      onDone('give');
    });
    if (refusal) signing.show(refusal);
    if (hasMovedOn(refusal)) onStale();
  };
  const refuse = async () => {
    const refusal = await work.run(async (write) => {
      await write('POST /consents/{id}/actions/refuse', { params: { id }, body: { version } });
      onDone(kind === 'receiver' ? 'refuseReceiver' : 'refuse');
    });
    if (hasMovedOn(refusal)) onStale();
  };
  const stop = () => {
    work.setProblem(undefined);
    setRefusing(true);
  };

  return (
    <>
      <Section title="请逐项看过">
        <ConsentList
          form={items}
          version={consent.textVersion}
          entries={wording.items.map(({ code, ...item }) => ({ name: code, ...item }))}
        />
      </Section>
      <Room>
        {agreeing ? (
          <Section title="谁来同意">
            <SignerFields signing={signing} />
          </Section>
        ) : null}
      </Room>
      <ProblemNotice problem={refusing ? undefined : work.problem} />
      <Box className="jk-actions">
        <Button busy={work.busy} onPress={() => (agreeing ? void give() : agree())}>
          {agreeing ? '确认同意' : '同意'}
        </Button>
        <Button disabled={work.busy} onPress={stop}>
          不同意
        </Button>
      </Box>
      <Room>
        {refusing ? (
          <ConfirmDialog
            id={`refuse-${id}-dialog`}
            title="不同意，是吗"
            words={refusalMeans[kind]}
            confirm="不同意"
            kind="main"
            busy={work.busy}
            problem={work.problem}
            onConfirm={() => void refuse()}
            onClose={() => setRefusing(false)}
          />
        ) : null}
      </Room>
    </>
  );
}

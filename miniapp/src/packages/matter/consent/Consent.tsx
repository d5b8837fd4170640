import type { MyConsent } from '@jingkang/shared/api/consents';
import { useState } from 'react';
import { Button } from '../../../components/Button';
import { InstitutionCard } from '../../../components/InstitutionCard';
import { Notice } from '../../../components/Notice';
import { Tone } from '../../../components/Tone';
import { goUpTo } from '../../../navigation/go';
import { Box, Words } from '../../../platform/elements';
import { beforeWords } from '../../../words/moments';
import { mayDo } from '../may-do';
import { SignedFacts } from '../signing/SignedFacts';
import { Deciding } from './Deciding';
import { type Done, doneWords } from './done';
import { Given } from './Given';

interface Props {
  consent: MyConsent;
  onChanged: () => void;
}

/** One consent of a case: to be decided, in force with the way to take it back, or over. */
export function Consent({ consent, onChanged }: Props) {
  const [done, setDone] = useState<Done>();
  const finish = (what: Done) => {
    setDone(what);
    onChanged();
  };
  const { stateLabel, tone, byDate, wording, receiver, signed, textVersion } = consent;
  const deciding = mayDo(consent, 'give');
  return (
    <>
      <Box className="jk-row">
        <Tone tone={tone}>{stateLabel}</Tone>
        {deciding && byDate ? <Words className="jk-small">{beforeWords(byDate)}决定</Words> : null}
      </Box>
      {done ? (
        <Notice tone="good" announce>
          <Words>{doneWords[done]}</Words>
        </Notice>
      ) : null}
      {deciding ? <Words>{wording.intro}</Words> : null}
      {receiver ? <InstitutionCard institution={receiver} level={2} /> : null}
      {deciding ? <Deciding consent={consent} onDone={finish} onStale={onChanged} /> : null}
      {signed ? <Given consent={consent} onDone={finish} onStale={onChanged} /> : null}
      {signed ? <SignedFacts signed={signed} textVersion={textVersion} /> : null}
      {deciding ? null : (
        <Button kind="soft" onPress={() => goUpTo('/packages/matter/case/index', { id: consent.caseId })}>
          看服务进度
        </Button>
      )}
    </>
  );
}

import type { MyAgreement } from '@jingkang/shared/api/agreements';
import { useState } from 'react';
import { Button } from '../../../components/Button';
import { Notice } from '../../../components/Notice';
import { Pairs } from '../../../components/Pairs';
import { Section } from '../../../components/Section';
import { Tone } from '../../../components/Tone';
import { goUpTo } from '../../../navigation/go';
import { Box, Words } from '../../../platform/elements';
import { beforeWords, dateWords } from '../../../words/moments';
import { mayDo } from '../may-do';
import { SignedFacts } from '../signing/SignedFacts';
import { AgreementText } from './AgreementText';
import { OpenPdf } from './OpenPdf';
import { Signing } from './Signing';

interface Props {
  agreement: MyAgreement;
  onChanged: () => void;
}

const priceWords = ({ price }: MyAgreement): string | null => {
  if (!price) return null;
  if (price.free) return '免费';
  return price.items.map(({ item, amount }) => `${item} ${amount}`).join('\n');
};

/** The agreement to be read and signed, then kept as the PDF (F8). */
export function Agreement({ agreement, onChanged }: Props) {
  const [signedNow, setSignedNow] = useState(false);
  const { number, stateLabel, tone, institutionName, termFrom, termTo, byDate, text, signed } = agreement;
  const signing = mayDo(agreement, 'sign');
  const facts: (readonly [string, string | null])[] = [
    ['机构', institutionName],
    ['从', termFrom && dateWords(termFrom)],
    ['到', termTo && dateWords(termTo)],
    ['收费', priceWords(agreement)],
    ['生效', agreement.effectiveOn && dateWords(agreement.effectiveOn)],
    ['编号', number],
  ];
  const finish = () => {
    setSignedNow(true);
    onChanged();
  };
  return (
    <>
      <Box className="jk-row">
        <Tone tone={tone}>{stateLabel}</Tone>
        {signing && byDate ? <Words className="jk-small">{beforeWords(byDate)}签好</Words> : null}
      </Box>
      {signedNow ? (
        <Notice tone="good" announce>
          <Words>已收到您的签名。机构签好就生效。</Words>
        </Notice>
      ) : null}
      <Box className="jk-card">
        <Pairs pairs={facts.filter((pair): pair is readonly [string, string] => Boolean(pair[1]))} />
      </Box>
      {agreement.hasDocument ? <OpenPdf id={agreement.id} number={number} /> : null}
      {text ? (
        <Section title="协议全文">
          <AgreementText text={text} />
        </Section>
      ) : null}
      {signing ? <Signing agreement={agreement} onSigned={finish} onStale={onChanged} /> : null}
      {signed ? <SignedFacts signed={signed} textVersion={agreement.textVersion} /> : null}
      {signing ? null : (
        <Button kind="soft" onPress={() => goUpTo('/packages/matter/case/index', { id: agreement.caseId })}>
          看服务进度
        </Button>
      )}
    </>
  );
}

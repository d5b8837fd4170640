import type { SignedView } from '@jingkang/shared/api/signing';
import { Pairs } from '../../../components/Pairs';
import { Section } from '../../../components/Section';
import { Box } from '../../../platform/elements';
import { dateWords, momentWords } from '../../../words/moments';

interface Props {
  signed: SignedView;
  textVersion: string;
}

/** Who has signed, when and how; as it stands in the evidence. */
export function SignedFacts({ signed, textVersion }: Props) {
  const { signers, capacityLabel, noPersonReasonLabel, noGuardianReasonLabel, wayLabel, witness, at } =
    signed;
  const pairs: (readonly [string, string | null])[] = [
    ...signers.map(
      ({ who, whoLabel, name, relationLabel }, at) =>
        [
          signers.findIndex((other) => other.who === who) < at ? `第二位${whoLabel}` : whoLabel,
          [name, relationLabel && `本人的${relationLabel}`].filter(Boolean).join('，'),
        ] as const,
    ),
    ['本人的情况', capacityLabel],
    ['本人没有签', noPersonReasonLabel],
    ['监护人没有签', noGuardianReasonLabel],
    ['见证人', witness],
    ['方式', wayLabel],
    ['时间', `${dateWords(at)}${momentWords(at).replace(/^.* /, ' ')}`],
    ['版本', textVersion],
  ];
  return (
    <Section title="签署的记录">
      <Box className="jk-card">
        <Pairs pairs={pairs.filter((pair): pair is readonly [string, string] => Boolean(pair[1]))} />
      </Box>
    </Section>
  );
}

import type { SignedView } from '@jingkang/shared/api/signing';
import { addressIn, type FilePlace } from '../../api/files';
import { momentText } from '../dates';
import { type Fact, FactList } from '../FactList';

interface Props {
  readonly signed: SignedView;
  /** The record the files belong to. */
  readonly place: FilePlace;
}

const devices: Readonly<Record<string, string>> = { weapp: '小程序', h5: '网页', console: '工作台' };
const fact = (label: string, value: string | null): Fact[] => (value ? [{ label, value }] : []);

/** Who signed, in which capacity, when and how, with the drawn signatures. */
export function SignedFacts({ signed, place }: Props) {
  const facts: Fact[] = [
    ...signed.signers.map(({ whoLabel, name, relationLabel }, index) => ({
      label: `签署人${index + 1}`,
      value: `${name ?? ''}（${[whoLabel, relationLabel].filter(Boolean).join('，')}）`,
    })),
    ...fact('本人的情况', signed.capacityLabel),
    ...fact('本人没有签的原因', signed.noPersonReasonLabel),
    ...fact('监护人没有签的原因', signed.noGuardianReasonLabel),
    ...fact('方式', signed.wayLabel),
    ...fact('见证人', signed.witness),
    ...fact('时间', momentText(signed.at)),
    ...fact('设备', devices[signed.device ?? ''] ?? null),
    ...fact('签署指纹', signed.bundleHash),
  ];
  const drawn = signed.signers.flatMap(({ signatureId, whoLabel }) =>
    signatureId ? [{ signatureId, whoLabel }] : [],
  );
  return (
    <>
      <FactList facts={facts} />
      {drawn.map(({ signatureId, whoLabel }) => (
        <img
          key={signatureId}
          className="signature"
          src={addressIn(place, signatureId)}
          alt={`${whoLabel}的手写签名`}
          loading="lazy"
        />
      ))}
      {signed.paperId &&
        [signed.paperId, ...signed.furtherPageIds].map((id, index) => (
          <p key={id}>
            <a href={addressIn(place, id)} target="_blank" rel="noopener">
              看签好的扫描件{index > 0 && `第${index + 1}页`}（新标签页打开）
            </a>
          </p>
        ))}
    </>
  );
}

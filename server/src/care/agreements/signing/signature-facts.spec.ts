import type { Bundle } from '../../signing/bundle';
import { bundleHashOf } from '../../signing/bundle';
import { signatureFacts } from './signature-facts';

const bundle: Bundle = {
  textHash: 'a'.repeat(64),
  textVersion: '2026-11-1',
  items: [],
  capacity: 'limited',
  noPersonReason: 'cannot_express',
  noGuardianReason: null,
  signers: [
    {
      who: 'guardian',
      name: '测试乙',
      relation: 'parent',
      signatureId: 'one',
      signatureHash: 'b'.repeat(64),
    },
  ],
  way: 'electronic',
  witness: null,
  paperId: null,
  paperHash: null,
  device: 'weapp',
  accountId: 'someone',
  role: 'applicant',
  at: '2026-11-25T15:59:59.000Z',
};

describe('the facts of the signers (电子签名法 13)', () => {
  it('say who, in which capacity, when in China, and by which fingerprints', () => {
    const at = new Date('2026-11-25T16:00:00Z');
    const facts = signatureFacts('XY-1', bundle, 'c'.repeat(64), {
      institutionName: '测试站',
      byWhom: '丙',
      at,
    });
    expect(facts).toEqual([
      '签署记录',
      '协议编号：XY-1',
      '本人的情况：不能完全辨认自己行为',
      '签署人：测试乙（监护人，父母）',
      '本人没有签的原因：不能表达意愿',
      '签署方式：在线手写签名',
      '签署时间：2026-11-25 23:59:59',
      '机构：测试站',
      '机构代表：丙',
      '机构签署时间：2026-11-26 00:00:00',
      '生效日期：2026-11-26',
      '文本版本：2026-11-1',
      `文本指纹：${'a'.repeat(64)}`,
      `签署指纹：${'c'.repeat(64)}`,
    ]);
  });

  it('any change of what was signed changes its fingerprint; the order it is built in does not', () => {
    const [signer] = bundle.signers;
    const turned = Object.fromEntries(Object.entries(bundle).reverse()) as unknown as Bundle;
    expect(bundleHashOf(turned)).toBe(bundleHashOf(bundle));
    for (const changed of [
      { ...bundle, textHash: `b${bundle.textHash.slice(1)}` },
      { ...bundle, capacity: 'full' as const },
      { ...bundle, signers: signer ? [{ ...signer, name: '测试丙' }] : [] },
      { ...bundle, at: '2026-11-25T15:59:59.001Z' },
    ])
      expect(bundleHashOf(changed)).not.toBe(bundleHashOf(bundle));
  });
});

import { attachmentKinds } from '@jingkang/shared/terms';

/** How the scan of a hospital's opinion is uploaded to a case. */
export const opinionScan = (caseId: string) => ({
  place: { of: '/cases', id: caseId } as const,
  kinds: { evidence: attachmentKinds.evidence },
  label: '上传医院意见扫描件',
});

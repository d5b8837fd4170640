import type { NoticeView } from '@jingkang/shared/api/matters';
import { isRecordType, records, recordTypes, type RecordTypeWith } from '@jingkang/shared/records/outlines';
import { linkOptions } from '@tanstack/react-router';

type CaseKind = RecordTypeWith<{ opens: 'case' }>;
/** Kinds of records that are shown within their case. */
export const caseKinds = recordTypes.filter((name): name is CaseKind => records[name].opens === 'case');

/** Where a notice leads. */
export function linkOf({ recordType, recordId: record }: NoticeView) {
  if (recordType === 'accounts') return linkOptions({ to: '/security' });
  // Where what waits for somebody is counted.
  if (!isRecordType(recordType)) return linkOptions({ to: '/' });
  const { opens, collection: to } = records[recordType];
  switch (opens) {
    case 'all':
      return linkOptions({ to, search: { view: 'all', record } });
    case 'queue':
      return linkOptions({ to, search: { record } });
    case 'page':
      return linkOptions({ to: `${to}/$id`, params: { id: record } });
    case 'case':
      return linkOptions({ to: '/notices/$collection/$record', params: { collection: recordType, record } });
  }
}

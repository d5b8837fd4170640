import type { AssessmentRecord } from '@jingkang/shared/api/assessments';
import { addressIn } from '../../../api/files';
import { momentText } from '../../../components/dates';
import { PlainTable } from '../../../components/PlainTable';

/** Who assessed, as what, and when each signed. */
export function TeamTable({ record }: { readonly record: AssessmentRecord }) {
  return (
    <PlainTable
      caption="评估人员"
      heads={['姓名', '专业', '签名']}
      rows={record.members.map(({ id, name, professionLabel, signedAt, attachmentId }) => ({
        key: id,
        cells: [
          name,
          professionLabel,
          <span key="signed">
            {signedAt ? `${momentText(signedAt)}已签` : '未签'}{' '}
            {attachmentId && (
              <a
                className="no-print"
                href={addressIn({ of: '/assessments', id: record.id }, attachmentId)}
                target="_blank"
                rel="noopener"
              >
                看扫描件（新标签页打开）
              </a>
            )}
          </span>,
        ],
      }))}
    />
  );
}

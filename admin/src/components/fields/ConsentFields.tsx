import { Alert, Form } from 'antd';
import type { AttachmentView } from '@jingkang/shared/api/common';
import { consentWays } from '@jingkang/shared/terms';
import { consentItems, consentText } from '@jingkang/shared/texts/consent';
import { momentText } from '../dates';
import { PickList } from '../PickList';
import { ChoiceField } from './ChoiceField';
import { ChoiceGroup } from './ChoiceGroup';
import { below } from './field';
import { FurtherPages } from './FurtherPages';
import { TextField } from './TextField';

/** The ways in which staff can obtain a consent. */
const { paper_scan, spoken_witnessed } = consentWays;
export const allStaffWays = { paper_scan, spoken_witnessed } as const;
export const spokenOnly = { spoken_witnessed } as const;

/** The items of the consent in full, each to be ticked. */
export const consentOptions = consentItems.map((item) => {
  const { title, body, required } = consentText.items[item];
  return { value: item, label: `${title}${required ? '（必须）' : '（可选）'}：${body}` };
});

interface Props {
  readonly prefix: readonly string[];
  readonly ways: Readonly<Record<string, string>>;
  /** What was uploaded; a signed paper is chosen from it. */
  readonly attachments: readonly AttachmentView[];
}

/** What was agreed to, how, and what proves it. */
export function ConsentFields({ prefix, ways, attachments }: Props) {
  const way: unknown = Form.useWatch(below(prefix, 'way'));
  const papers = attachments.filter((file) => file.kind === 'paper_consent');
  const scans = papers.map((file) => ({
    value: file.id,
    label: `${momentText(file.createdAt)} 上传的同意书`,
  }));
  return (
    <>
      <ChoiceField name={below(prefix, 'way')} label="同意的方式" labels={ways} required />
      <Form.Item name={below(prefix, 'items')} label="同意的事项" required>
        <ChoiceGroup label="同意的事项" className="tall-choices" options={consentOptions} />
      </Form.Item>
      {way === 'spoken_witnessed' && (
        <TextField
          name={below(prefix, 'witness')}
          label="见证人"
          required
          hint="听到这次口头同意的人的姓名。"
        />
      )}
      {way === 'paper_scan' && scans.length === 0 && (
        <Alert className="note" type="info" title="请先在材料里上传签好字的同意书扫描件。" />
      )}
      {way === 'paper_scan' && scans.length > 0 && (
        <>
          <Form.Item name={below(prefix, 'attachmentId')} label="同意书扫描件" required>
            <PickList label="同意书扫描件" placeholder="请选择" options={scans} />
          </Form.Item>
          <FurtherPages
            first={below(prefix, 'attachmentId')}
            name={below(prefix, 'furtherPageIds')}
            scans={papers}
          />
        </>
      )}
    </>
  );
}

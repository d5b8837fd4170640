import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { ApplicationRecord } from '@jingkang/shared/api/applications';
import { RecordConsentEvidenceForm } from '@jingkang/shared/forms/application-steps';
import { consentText } from '@jingkang/shared/texts/consent';
import { fileAddress } from '../../../api/files';
import { momentText } from '../../../components/dates';
import { EmptyNote } from '../../../components/EmptyNote';
import { allStaffWays, ConsentFields } from '../../../components/fields/ConsentFields';
import { Panel } from '../../../components/record/Panel';
import { Section } from '../../../components/record/Section';
import { RuledForm } from '../../../components/RuledForm';

/** The consents on record, and a way to record what was agreed to at the counter or by phone. */
export function ConsentSection({ record }: { readonly record: ApplicationRecord }) {
  const client = useQueryClient();
  const [recording, setRecording] = useState(false);
  const refresh = () => void client.invalidateQueries({ queryKey: ['/applications'] });
  const button = (record.may.review || record.may.attach) && !recording && (
    <Button size="small" onClick={() => setRecording(true)}>
      记下同意的凭证
    </Button>
  );
  return (
    <Section title="同意" actions={button}>
      {record.consents.length === 0 && <EmptyNote>还没有同意的凭证。</EmptyNote>}
      <ul className="plain-list">
        {record.consents.map((consent) => (
          <li key={consent.givenAt}>
            {momentText(consent.givenAt)} · {consent.wayLabel} · {consent.itemTitles.join('、')}
            <span className="soft small">（同意书{consent.textVersion}）</span>{' '}
            {consent.attachmentId &&
              [consent.attachmentId, ...consent.furtherPageIds].map((id, index) => (
                <a
                  key={id}
                  href={fileAddress('GET /attachments/{id}', { id })}
                  target="_blank"
                  rel="noopener"
                >
                  看扫描件{index > 0 && `第${index + 1}页`}（新标签页打开）
                </a>
              ))}
          </li>
        ))}
      </ul>
      {recording && (
        <Panel title="记下同意的凭证">
          <RuledForm
            formClass={RecordConsentEvidenceForm}
            fixed={{ textVersion: consentText.version, version: record.version }}
            send={(input, write) =>
              write('POST /applications/{id}/consents', { params: { id: record.id }, body: input })
            }
            onDone={() => {
              setRecording(false);
              refresh();
            }}
            onStale={refresh}
            submitLabel="记下"
            onCancel={() => setRecording(false)}
          >
            <ConsentFields prefix={[]} ways={allStaffWays} attachments={record.attachments} />
          </RuledForm>
        </Panel>
      )}
    </Section>
  );
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { DocumentTemplateView } from '@jingkang/shared/api/document-templates';
import { readableOf } from '@jingkang/shared/api/unreadable';
import { useAccess } from '../../../access';
import { call } from '../../../api/call';
import { Answer } from '../../../components/Answer';
import { PageTitle } from '../../../components/PageTitle';
import { TemplateEditor } from './TemplateEditor';
import { TemplateText } from './TemplateText';
import { TemplateTable, templateKey } from './TemplateTable';

/** The model texts of consents and agreements by region: a changed wording is a new version (LN/15). */
export function TemplatesPage() {
  const { may } = useAccess();
  const client = useQueryClient();
  const [shown, setShown] = useState<string>();
  const [from, setFrom] = useState<DocumentTemplateView>();
  const [saved, setSaved] = useState(false);
  const templates = useQuery({
    queryKey: ['templates'],
    queryFn: async () => (await call('GET /document-templates')).items,
  });
  const open = (template: DocumentTemplateView) => {
    setShown(templateKey(template));
    setFrom(undefined);
    setSaved(false);
  };
  const done = () => {
    setFrom(undefined);
    setShown(undefined);
    setSaved(true);
    void client.invalidateQueries({ queryKey: ['templates'] });
  };
  return (
    <div className="page">
      <PageTitle title="范本" lead="没有自己范本的地区，用上一级的；都没有，用全国通用的。已签的不受影响。" />
      <div role="status">
        {saved && <Alert className="note" type="success" showIcon title="新版本已保存，到开始日期起使用。" />}
      </div>
      <Answer of={templates} rows={6}>
        {(items) => {
          const template = readableOf(items).find((one) => templateKey(one) === shown);
          return (
            <>
              <TemplateTable items={items} onOpen={open} />
              {template && !from && (
                <TemplateText template={template}>
                  {may('template.manage') && (
                    <Button onClick={() => setFrom(template)}>以它为底稿，写新版本</Button>
                  )}
                </TemplateText>
              )}
              {from && <TemplateEditor from={from} onDone={done} onClose={() => setFrom(undefined)} />}
            </>
          );
        }}
      </Answer>
    </div>
  );
}

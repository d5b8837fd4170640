import type { ReactNode } from 'react';
import type { DocumentTemplateView } from '@jingkang/shared/api/document-templates';
import { Panel } from '../../../components/record/Panel';

interface Props {
  readonly template: DocumentTemplateView;
  readonly children?: ReactNode;
}

/** The words of one version, heading by heading. */
export function TemplateText({ template, children }: Props) {
  return (
    <Panel
      key={template.version}
      level={2}
      title={`${template.title}（${template.regionName}，${template.version}）`}
    >
      {template.sections.map(({ heading, body, required }) => (
        <div key={heading}>
          <h3>
            {heading}
            {required === undefined ? '' : required ? '（必选）' : '（可选）'}
          </h3>
          <p className="agreement-words">{body}</p>
        </div>
      ))}
      <p className="soft small">文本指纹：{template.hash}</p>
      {children}
    </Panel>
  );
}

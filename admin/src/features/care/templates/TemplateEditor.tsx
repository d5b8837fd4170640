import { PlusOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import type { DocumentTemplateView } from '@jingkang/shared/api/document-templates';
import { DocumentTemplateForm } from '@jingkang/shared/forms/document-templates';
import { placeholders } from '@jingkang/shared/texts/placeholders';
import { useAccess } from '../../../access';
import { useAttemptKey } from '../../../api/attempt-key';
import { today } from '../../../components/dates';
import { DateField } from '../../../components/fields/DateField';
import { RegionField } from '../../../components/fields/RegionField';
import { TextField } from '../../../components/fields/TextField';
import { Panel } from '../../../components/record/Panel';
import { RuledForm } from '../../../components/RuledForm';
import { contentOf } from './template-content';

interface Props {
  /** The version it is written from. */
  readonly from: DocumentTemplateView;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** A new version of a model text. Nothing that was used before is changed by it. */
export function TemplateEditor({ from, onDone, onClose }: Props) {
  const { account } = useAccess();
  const { key, renewAfter } = useAttemptKey();
  const initial = {
    title: from.title,
    regionCode: account.regionCode ?? from.regionCode ?? undefined,
    effectiveFrom: today(),
    ...contentOf(from),
  };
  const list =
    from.kind === 'informed_consent' ? ['informedConsent', 'items'] : ['serviceAgreement', 'sections'];
  return (
    <Panel level={2} title={`${from.kindLabel}的新版本`}>
      <RuledForm
        formClass={DocumentTemplateForm}
        fixed={{ kind: from.kind }}
        initial={initial}
        send={(input, write) => write('POST /document-templates', { body: input, idempotencyKey: key })}
        onDone={onDone}
        onRefused={renewAfter}
        submitLabel="保存新版本"
        onCancel={onClose}
      >
        <RegionField name="regionCode" label="适用的地区" required />
        <div className="two-columns">
          <TextField name="version" label="版本" required hint="没有用过的编号，如 2026-12-1。" />
          <DateField name="effectiveFrom" label="开始使用的日期" min={today()} required />
        </div>
        <TextField name="title" label="名称" required />
        {from.kind === 'informed_consent' ? (
          <TextField name={['informedConsent', 'intro']} label="开头的说明" rows={3} required />
        ) : (
          <p>条文里要有这些可填的项目：{placeholders.map((name) => `{${name}}`).join('、')}。</p>
        )}
        <Parts list={list} named={from.kind === 'informed_consent' ? 'title' : 'heading'} />
      </RuledForm>
    </Panel>
  );
}

/** The items or sections, one below the other. Items keep their code: what is asked for stays the same. */
function Parts({ list, named }: { readonly list: string[]; readonly named: 'title' | 'heading' }) {
  return (
    <Form.List name={list}>
      {(rows, { add, remove }, { errors }) => (
        <>
          {rows.map(({ key, name }, index) => (
            <fieldset key={key} className="signer">
              <legend>第{index + 1}条</legend>
              <TextField name={[String(name), named]} label="小标题" required />
              <TextField name={[String(name), 'body']} label="内容" rows={4} required />
              <Button size="small" onClick={() => remove(name)}>
                去掉第{index + 1}条
              </Button>
            </fieldset>
          ))}
          <Form.ErrorList errors={errors} />
          {named === 'heading' && (
            <p>
              <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({})}>
                加一条
              </Button>
            </p>
          )}
        </>
      )}
    </Form.List>
  );
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { AgreementDraft } from '@jingkang/shared/api/agreements';
import { SaveAgreementForm } from '@jingkang/shared/forms/agreements';
import { serviceContents, serviceForms } from '@jingkang/shared/terms';
import { call } from '../../../api/call';
import { Answer } from '../../../components/Answer';
import { ChoicesField } from '../../../components/fields/ChoicesField';
import { DateField } from '../../../components/fields/DateField';
import { below } from '../../../components/fields/field';
import { TextField } from '../../../components/fields/TextField';
import { refreshWith } from '../../../components/record/refresh';
import { RuledForm } from '../../../components/RuledForm';
import { PriceFields } from './PriceFields';

/** What the parties agree on, saved as it grows. Each opening of the draft is evidence. */
export function AgreementEditor({ id }: { readonly id: string }) {
  const draft = useQuery({
    queryKey: ['/agreements', 'draft', id],
    queryFn: () => call('GET /agreements/{id}/draft', { params: { id } }),
    refetchOnWindowFocus: false,
    staleTime: Infinity,
    gcTime: 0,
  });
  // Not anew with each version: what is typed while a save is on its way stays.
  return <Answer of={draft}>{(found) => <Editor draft={found} />}</Answer>;
}

const contents = 'contents';
const at = (name: string) => below([contents], name);

function Editor({ draft }: { readonly draft: AgreementDraft }) {
  const client = useQueryClient();
  const refresh = () => refreshWith(client, '/agreements');
  return (
    <RuledForm
      formClass={SaveAgreementForm}
      draft
      editOf={(values) => ('contents' in values ? (values.contents as object) : {})}
      clashAt={(field) => [contents, ...field.split('.')]}
      fixed={{ version: draft.version }}
      initial={{ contents: draft.contents }}
      send={(input, write) => write('PUT /agreements/{id}', { params: { id: draft.id }, body: input })}
      onDone={refresh}
      onStale={refresh}
      submitLabel="保存协议内容"
    >
      <div className="two-columns">
        <DateField name={at('termFrom')} label="开始日期" required />
        <DateField name={at('termTo')} label="结束日期" required />
      </div>
      <ChoicesField name={at('services')} label="服务内容" labels={serviceContents} required />
      <ChoicesField name={at('forms')} label="服务形式" labels={serviceForms} required />
      <div className="two-columns">
        <TextField name={at('frequency')} label="服务频次" required placeholder="如：每周两次" />
        <TextField name={at('place')} label="服务地点" required />
      </div>
      <PriceFields within={contents} />
      <div className="two-columns">
        <TextField name={at('emergencyContact')} label="紧急联系人" required />
        <TextField name={at('emergencyPhone')} label="紧急联系电话" required inputMode="tel" />
      </div>
      <TextField name={at('extra')} label="其他约定（可不填）" rows={3} hint="最多500字。" />
    </RuledForm>
  );
}

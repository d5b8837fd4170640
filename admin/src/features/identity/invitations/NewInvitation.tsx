import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { NewInvitationView } from '@jingkang/shared/api/administration';
import { CreateInvitationForm } from '@jingkang/shared/forms/invitation';
import { committeeKinds } from '@jingkang/shared/terms';
import { activeOrganizations } from '../../../api/organizations';
import { SelectField } from '../../../components/fields/SelectField';
import { RuledForm } from '../../../components/RuledForm';

const committees: readonly string[] = committeeKinds;

export function NewInvitation({ onDone }: { readonly onDone: (created: NewInvitationView) => void }) {
  const [sent, setSent] = useState(0);
  const organizations = useQuery(activeOrganizations);
  return (
    <section className="card" aria-labelledby="new-invitation">
      <h2 id="new-invitation">发邀请</h2>
      <RuledForm
        key={sent}
        formClass={CreateInvitationForm}
        send={(input, write) => write('POST /invitations', { body: input })}
        onDone={(created) => {
          setSent(sent + 1);
          onDone(created);
        }}
        submitLabel="生成邀请码"
      >
        <SelectField
          name="organizationId"
          label="村(居)委会"
          required
          loading={organizations.isLoading}
          options={(organizations.data ?? [])
            .filter(({ kind }) => committees.includes(kind))
            .map(({ id, name, regionName }) => ({ value: id, label: `${name}（${regionName}）` }))}
          hint={organizations.isError ? '没能读取名单，请刷新页面。' : '名单里没有的，请系统管理员先加上。'}
        />
      </RuledForm>
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { OrganizationView, SavedOrganizationView } from '@jingkang/shared/api/administration';
import { isUnreadable } from '@jingkang/shared/api/unreadable';
import { organizationKinds } from '@jingkang/shared/terms';
import { useAccess } from '../../../access';
import { call } from '../../../api/call';
import { Answer } from '../../../components/Answer';
import { EmptyNote } from '../../../components/EmptyNote';
import { FactList } from '../../../components/FactList';
import { PageTitle } from '../../../components/PageTitle';
import { UnreadableNote } from '../../../components/UnreadableNote';
import { ageText, placesText, serviceText, takesNewText } from './organization-words';
import { ProfileEditor } from './ProfileEditor';
import { SavedNote } from './SavedNote';

/** The own institution, for those whose reach it is. */
export function OwnInstitutionPage() {
  const { may } = useAccess();
  const [editing, setEditing] = useState(false);
  const [saved, setSaved] = useState<SavedOrganizationView>();
  const own = useQuery({
    queryKey: ['organizations', 'own'],
    queryFn: () => call('GET /organizations'),
  });
  const [row] = own.data?.items ?? [];
  const organization = row && !isUnreadable(row) ? row : undefined;
  return (
    <div className="page narrow">
      <PageTitle title="我的机构" lead="这里写的，决定了会推荐什么样的人来。变了就请及时改。">
        {may('organization.describe') && organization && !editing && (
          <Button type="primary" onClick={() => setEditing(true)}>
            修改介绍
          </Button>
        )}
      </PageTitle>
      <SavedNote saved={saved} />
      <Answer of={own}>
        {() =>
          row && isUnreadable(row) ? (
            <UnreadableNote row={row} />
          ) : !organization ? (
            <EmptyNote>您的账号没有所属机构，请联系管理员。</EmptyNote>
          ) : editing ? (
            <ProfileEditor
              organization={organization}
              onClose={() => setEditing(false)}
              onSaved={(answer) => {
                setSaved(answer);
                setEditing(false);
              }}
            />
          ) : (
            <OwnFacts organization={organization} />
          )
        }
      </Answer>
    </div>
  );
}

function OwnFacts({ organization }: { readonly organization: OrganizationView }) {
  const { name, kind, regionName, address, phone, openingHours, eligibility, places } = organization;
  return (
    <section className="card" aria-label={name}>
      <h2>{name}</h2>
      <FactList
        facts={[
          { label: '类别', value: organizationKinds[kind] },
          { label: '所在地区', value: regionName },
          ...(places ? [{ label: '现有和空位', value: placesText(organization) }] : []),
          { label: '接收新人', value: takesNewText(organization) },
          { label: '服务内容', value: serviceText(organization) },
          { label: '服务年龄段', value: ageText(organization) },
          { label: '服务对象和条件', value: eligibility ?? '没有写明' },
          { label: '上门', value: organization.visitsHomes ? '可以上门' : '不上门' },
          { label: '开放时间', value: openingHours ?? '没有写明' },
          { label: '服务电话', value: phone ?? '没有写明' },
          { label: '地址', value: address ?? '没有写明' },
          { label: '位置', value: organization.latitude === null ? '没有标，算不出远近' : '已标' },
          { label: '对外公布', value: organization.listed ? '已公布' : '没有公布，公众看不到' },
        ]}
      />
    </section>
  );
}

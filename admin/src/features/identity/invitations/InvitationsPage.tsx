import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { InvitationView, NewInvitationView } from '@jingkang/shared/api/administration';
import { isUnreadable } from '@jingkang/shared/api/unreadable';
import { call } from '../../../api/call';
import { asProblem } from '../../../api/problem';
import { useWrite } from '../../../api/use-write';
import { Answer } from '../../../components/Answer';
import { ConfirmButton } from '../../../components/ConfirmButton';
import { CopyOnce } from '../../../components/CopyOnce';
import { dayOf } from '../../../components/dates';
import { EmptyNote } from '../../../components/EmptyNote';
import { MoreNote } from '../../../components/MoreNote';
import { PageTitle } from '../../../components/PageTitle';
import { PlainTable } from '../../../components/PlainTable';
import { ProblemNote } from '../../../components/ProblemNote';
import { NewInvitation } from './NewInvitation';

const labels: Readonly<Record<InvitationView['state'], string>> = {
  open: '等对方使用',
  used: '已使用',
  expired: '已过期',
  revoked: '已收回',
};
const canRevoke: Readonly<Record<InvitationView['state'], boolean>> = {
  open: true,
  used: false,
  expired: false,
  revoked: false,
};

/** Codes by which committee workers join their committee. */
export function InvitationsPage() {
  const client = useQueryClient();
  const [fresh, setFresh] = useState<NewInvitationView>();
  const refresh = () => void client.invalidateQueries({ queryKey: ['invitations'] });
  const invitations = useQuery({
    queryKey: ['invitations'],
    queryFn: async () => (await call('GET /invitations')).items,
  });
  const revoking = useWrite({
    send: (id: string, write) => write('POST /invitations/{id}/actions/revoke', { params: { id } }),
    onSettled: refresh,
  });
  return (
    <div className="page">
      <PageTitle
        title="邀请村(居)委会"
        lead="村(居)委会的工作人员在小程序里填邀请码，就能替家庭申请、上报需求。"
      />
      {fresh && (
        <CopyOnce
          title={`${fresh.organizationName}的邀请码，只显示这一次`}
          text={fresh.code}
          hint={`请直接告诉对方。一个码只能用一次，${dayOf(fresh.expiresAt)}过期。`}
        />
      )}
      <NewInvitation
        onDone={(created) => {
          setFresh(created);
          refresh();
        }}
      />
      <ProblemNote problem={asProblem(revoking.error)} />
      <MoreNote list="invitations" count={invitations.data?.length ?? 0} />
      <Answer of={invitations}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyNote>还没有发过邀请。</EmptyNote>
          ) : (
            <PlainTable
              caption="已发的邀请"
              heads={['村(居)委会', '状态', '发出', '过期', '收回']}
              rows={rows.map((row) =>
                isUnreadable(row)
                  ? row
                  : {
                      key: row.id,
                      cells: [
                        row.organizationName,
                        labels[row.state],
                        dayOf(row.createdAt),
                        dayOf(row.expiresAt),
                        canRevoke[row.state] ? (
                          <ConfirmButton
                            key="revoke"
                            small
                            label="收回"
                            question="收回后这个码不能再用。"
                            busy={revoking.isPending}
                            onConfirm={() => revoking.mutate(row.id)}
                          />
                        ) : (
                          '不需要'
                        ),
                      ],
                    },
              )}
            />
          )
        }
      </Answer>
    </div>
  );
}

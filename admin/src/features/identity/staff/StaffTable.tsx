import { Button } from 'antd';
import type { StaffView } from '@jingkang/shared/api/administration';
import { roles } from '@jingkang/shared/access/roles';
import { isUnreadable, type Readable } from '@jingkang/shared/api/unreadable';
import { today } from '../../../components/dates';
import { PlainTable } from '../../../components/PlainTable';

interface Props {
  readonly rows: readonly Readable<StaffView>[];
  readonly onOpen: (id: string) => void;
}

/** Whether a qualification counts today. */
const isQualified = ({ qualifications }: StaffView): boolean =>
  qualifications.some(({ validFrom, validTo }) => validFrom <= today() && today() <= validTo);

function signInText({ status, enrolmentOpen, totpEnrolled }: StaffView): string {
  if (status === 'disabled') return '已停用';
  if (enrolmentOpen) return '等本人设置登录';
  return totpEnrolled ? '可以登录，有动态验证码' : '可以登录';
}

export function StaffTable({ rows, onOpen }: Props) {
  return (
    <PlainTable
      caption="人员"
      heads={['姓名', '用户名', '角色', '所属机构', '登录', '评估资质', '打开']}
      rows={rows.map((person) =>
        isUnreadable(person)
          ? person
          : {
              key: person.id,
              cells: [
                person.displayName,
                person.userName,
                roles[person.role].label,
                person.organizationName ?? '没有',
                signInText(person),
                isQualified(person) ? '有效' : person.qualifications.length ? '已过期' : '没有',
                <Button
                  key="open"
                  size="small"
                  aria-label={`打开${person.displayName}`}
                  onClick={() => onOpen(person.id)}
                >
                  打开
                </Button>,
              ],
            },
      )}
    />
  );
}

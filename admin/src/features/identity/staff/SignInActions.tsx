import { Button } from 'antd';
import type { EnrolledStaffView, StaffView } from '@jingkang/shared/api/administration';
import { useAccess } from '../../../access';
import { asProblem } from '../../../api/problem';
import { useWrite } from '../../../api/use-write';
import { ConfirmButton } from '../../../components/ConfirmButton';
import { ProblemNote } from '../../../components/ProblemNote';
import { useHeldWork } from './held-work';

interface Props {
  readonly person: StaffView;
  readonly onEnrolled: (enrolled: EnrolledStaffView) => void;
  readonly onChanged: () => void;
}

/** Whether and how someone can sign in. */
export function SignInActions({ person, onEnrolled, onChanged }: Props) {
  const { may } = useAccess();
  const asked = { params: { id: person.id }, body: { version: person.version } };
  const turning = useWrite({
    send: (action: 'disable' | 'enable', write) => write(`POST /staff/{id}/actions/${action}`, asked),
    onSettled: onChanged,
  });
  const resetting = useWrite({
    send: (_: void, write) => write('POST /staff/{id}/actions/reset-sign-in', asked),
    onSuccess: onEnrolled,
    onSettled: onChanged,
    gcTime: 0,
  });
  const { returnWords, returnedWords } = useHeldWork(person, turning.data);
  return (
    <section className="section" aria-label="登录">
      <h3>登录</h3>
      <div className="form-buttons">
        {may('staff.manage') && (
          <ConfirmButton
            label="重发登录链接"
            question="原来的密码和动态验证码会马上失效。"
            busy={resetting.isPending}
            onConfirm={() => resetting.mutate()}
          />
        )}
        {may('staff.suspend') && person.status === 'active' && (
          <ConfirmButton
            label="停用"
            question={`停用后马上退出登录。${returnWords}`}
            busy={turning.isPending}
            onConfirm={() => turning.mutate('disable')}
          />
        )}
        {may('staff.suspend') && person.status === 'disabled' && (
          <Button loading={turning.isPending} onClick={() => turning.mutate('enable')}>
            恢复登录
          </Button>
        )}
      </div>
      {returnedWords && <p role="status">{returnedWords}</p>}
      <ProblemNote problem={asProblem(turning.error ?? resetting.error)} />
    </section>
  );
}

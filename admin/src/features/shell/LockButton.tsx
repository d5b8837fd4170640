import { LockOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lock } from '../../api/lock';

/** For whoever leaves the seat for a moment: the page stays as it is, behind the password. */
export function LockButton() {
  return (
    <Button icon={<LockOutlined aria-hidden />} onClick={lock.ask}>
      锁定
    </Button>
  );
}

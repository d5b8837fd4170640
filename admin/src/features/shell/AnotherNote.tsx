import { Alert } from 'antd';
import { useState } from 'react';
import { useAccess } from '../../access';
import { cameByAnother } from '../../api/whose';

/** Why the page that stood here is gone. */
export function AnotherNote() {
  const { account } = useAccess();
  const [shown, setShown] = useState(cameByAnother);
  if (!shown) return null;
  return (
    <Alert
      className="note"
      type="warning"
      role="alert"
      showIcon
      closable
      onClose={() => setShown(false)}
      title={`这个浏览器换了账号，现在登录的是${account.displayName}。刚才打开的内容已经收起，没有保存的没有留下。`}
    />
  );
}

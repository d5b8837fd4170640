import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { siteQuery } from '../../../api/session';

/** Says that this is a demonstration, and where its accounts are kept. */
export function DemoNote() {
  const site = useQuery(siteQuery);
  if (!site.data?.demo) return null;
  return (
    <Alert
      className="note"
      type="warning"
      showIcon
      title="这是演示环境，里面的人和事都是编的。"
      description="演示账号保存在服务器数据目录的 DATA_DIR/demo-accounts.json。请不要填写真实的个人信息。"
    />
  );
}

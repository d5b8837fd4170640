import { useEffect, useState } from 'react';
import { Words } from '../platform/elements';
import { cameByAnother } from '../platform/whose';
import { Notice } from './Notice';

let told = !cameByAnother;

/** Why the page that stood here is gone; said on the first page after. */
export function AnotherNotice() {
  const [shown] = useState(() => !told);
  useEffect(() => {
    told = true;
  }, []);
  if (!shown) return null;
  return (
    <Notice announce>
      <Words>这个浏览器换了账号，或退出了登录。刚才打开的内容已经收起。</Words>
    </Notice>
  );
}

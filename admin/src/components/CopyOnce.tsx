import { CopyOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useState } from 'react';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly hint: string;
}

/** A secret that is shown this once: it can be copied, and it is gone with the page. */
export function CopyOnce({ title, text, hint }: Props) {
  const [said, setSaid] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid('已复制。'),
      () => setSaid('没能复制，请手工选中后复制。'),
    );
  return (
    <Alert
      className="note"
      type="success"
      role="status"
      title={title}
      description={
        <>
          <p className="secret">{text}</p>
          <Button icon={<CopyOutlined aria-hidden />} onClick={() => void copy()}>
            复制
          </Button>{' '}
          <span aria-live="polite">{said}</span>
          <p className="soft">{hint}</p>
        </>
      }
    />
  );
}

import { Button } from 'antd';
import { useState } from 'react';

interface Props {
  readonly label: string;
  /** What it does and that it cannot be undone. */
  readonly question: string;
  readonly onConfirm: () => void;
  readonly busy?: boolean;
  readonly small?: boolean;
}

/** A button that asks once more, in place, before something that cannot be undone. */
export function ConfirmButton({ label, question, onConfirm, busy = false, small = false }: Props) {
  const [asking, setAsking] = useState(false);
  const [answered, setAnswered] = useState(false);
  const size = small ? 'small' : 'middle';
  if (!asking)
    return (
      // The button of the answer is gone, and had the hand.
      <Button danger size={size} loading={busy} autoFocus={answered} onClick={() => setAsking(true)}>
        {label}
      </Button>
    );
  const answer = () => {
    setAsking(false);
    setAnswered(true);
  };
  const confirm = () => {
    answer();
    onConfirm();
  };
  return (
    <span className="confirm" role="group" aria-label={question}>
      <span>{question}</span>
      <Button danger type="primary" size={size} onClick={confirm} autoFocus>
        确定{label}
      </Button>
      <Button size={size} onClick={answer}>
        取消
      </Button>
    </span>
  );
}

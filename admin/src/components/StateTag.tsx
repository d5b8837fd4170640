import type { CSSProperties } from 'react';
import type { StateView } from '@jingkang/shared/api/common';
import { tones } from '@jingkang/shared/design/tokens';

interface Props {
  readonly label: string;
  readonly tone: StateView['tone'];
}

/** The mark of a state: the word says it, the tone only supports it. */
export function StateTag({ label, tone }: Props) {
  const { text, background, border } = tones[tone];
  const style: CSSProperties = { color: text, backgroundColor: background, borderColor: border };
  return (
    <span className="tag" style={style}>
      {label}
    </span>
  );
}

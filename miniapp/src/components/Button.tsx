import { Tap, Words } from '../platform/elements';

interface Props {
  children: string;
  onPress: () => void;
  kind?: 'main' | 'soft' | 'plain' | 'danger';
  small?: boolean;
  busy?: boolean;
  disabled?: boolean;
  id?: string;
}

export function Button({ children, onPress, kind = 'main', small, busy, disabled, id }: Props) {
  const label = busy ? `${children}，请稍候` : children;
  return (
    <Tap
      id={id}
      className={`jk-button jk-button--${kind} ${small ? 'jk-button--small' : ''}`}
      label={label}
      disabled={disabled || busy}
      onPress={onPress}
    >
      <Words>{busy ? '请稍候…' : children}</Words>
    </Tap>
  );
}

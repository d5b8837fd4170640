import { Box, Tap, Words } from '../platform/elements';
import { Icon } from './Icon';
import './CheckRow.scss';

interface Props {
  id?: string;
  label: string;
  more?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** A box to tick. Its own node, because CheckboxGroup is silent on weapp. */
export function CheckRow({ id, label, more, checked, onChange }: Props) {
  return (
    <Tap
      id={id}
      className={`jk-check ${checked ? 'is-on' : ''}`}
      label={more ? `${label}。${more}` : label}
      role="checkbox"
      checked={checked}
      onPress={() => onChange(!checked)}
    >
      <Box className="jk-check__box">{checked ? <Icon name="check" /> : null}</Box>
      <Box className="jk-check__words">
        <Words className="jk-check__label">{label}</Words>
        {more ? <Words className="jk-check__more">{more}</Words> : null}
      </Box>
    </Tap>
  );
}

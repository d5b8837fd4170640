import type { Stroke } from '../platform/element-props';
import { Box, Tap, Words } from '../platform/elements';
import { SignatureCanvas } from '../platform/signature-canvas';
import { isSignature } from '../signature/ink';
import { Field } from './Field';
import './SignaturePad.scss';

interface Props {
  id: string;
  /** Whose signature it is. */
  label: string;
  strokes: readonly Stroke[];
  error?: string;
  onChange: (strokes: readonly Stroke[]) => void;
}

/** A signature by hand. Whoever cannot write on a screen signs on paper, and that is said here. */
export function SignaturePad({ id, label, strokes, error, onChange }: Props) {
  const written = strokes.length > 0;
  return (
    <Field id={id} label={label} hint="请在白框里写名字。" required error={error}>
      <Box className="jk-signature">
        <SignatureCanvas
          id={id}
          label={`${label}，${isSignature(strokes) ? '已写' : '还没有写'}`}
          strokes={strokes}
          onStroke={(stroke) => onChange([...strokes, stroke])}
        />
        {written ? null : (
          <Words className="jk-signature__hint" hidden>
            在这里写
          </Words>
        )}
      </Box>
      <Box className="jk-actions">
        <Tap
          className="jk-button jk-button--plain jk-button--small"
          label={`撤一笔，${label}`}
          disabled={!written}
          onPress={() => onChange(strokes.slice(0, -1))}
        >
          <Words>撤一笔</Words>
        </Tap>
        <Tap
          className="jk-button jk-button--plain jk-button--small"
          label={`重写，${label}`}
          disabled={!written}
          onPress={() => onChange([])}
        >
          <Words>重写</Words>
        </Tap>
      </Box>
      <Words className="jk-small">不方便在屏幕上写？签纸质版也可以，请联系社工。</Words>
    </Field>
  );
}

import Taro from '@tarojs/taro';
import { Canvas, View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { Problem } from '../api/problem';
import { clearPaper, cutToPaper, drawStroke, frameOf, onPaper, type Pen, type Size } from '../signature/ink';
import type { InkPoint, SignatureCanvasProps, Stroke } from './element-props';
import { paperOf, penFor } from './paper.weapp';
import type { ChosenPhoto } from './photos.weapp';

interface Touch extends InkPoint {
  identifier: number;
}
interface Touching {
  changedTouches?: readonly Touch[];
}

const widest = 600;
const blank = '手机没有给出写字的地方。请返回后再进来，或签纸质版。';

/** Paper to write on with a finger. What is written is kept by whoever shows it. */
export function SignatureCanvas({ id, label, strokes, onStroke }: SignatureCanvasProps) {
  const pen = useRef<Pen>();
  const paper = useRef<Size>();
  const writing = useRef<InkPoint[]>();
  const finger = useRef<number>();
  const [missing, setMissing] = useState(false);

  useEffect(() => {
    let gone = false;
    const draw = async () => {
      const found = await paperOf(id);
      if (gone) return;
      setMissing(!found);
      if (!found) return;
      const { width, height } = found;
      const before = paper.current;
      if (before?.width !== width || before.height !== height) pen.current = penFor(found);
      paper.current = { width, height };
      if (!pen.current) return;
      clearPaper(pen.current, { x: 0, y: 0, width, height });
      for (const stroke of strokes) drawStroke(pen.current, stroke);
      drawStroke(pen.current, writing.current ?? []);
    };
    // A canvas can be found once the page has drawn it.
    Taro.nextTick(() => void draw());
    return () => {
      gone = true;
    };
  }, [id, strokes]);

  /** Of several fingers the one that writes. */
  const own = ({ changedTouches }: Touching) =>
    changedTouches?.find(({ identifier }) => identifier === finger.current);
  const begin = ({ changedTouches }: Touching) => {
    const [touch] = changedTouches ?? [];
    if (writing.current || !touch || !paper.current) return;
    finger.current = touch.identifier;
    writing.current = [onPaper(touch, paper.current)];
  };
  const go = (event: Touching) => {
    const touch = own(event);
    if (!touch || !writing.current || !paper.current) return;
    writing.current.push(onPaper(touch, paper.current));
    if (pen.current) drawStroke(pen.current, writing.current.slice(-2));
  };
  const end = (event: Touching) => {
    if (!writing.current || !own(event)) return;
    onStroke(writing.current);
    writing.current = undefined;
  };

  return (
    <View ariaRole="img" ariaLabel={label}>
      <Canvas
        type="2d"
        id={id}
        canvasId={id}
        className="jk-signature__paper"
        disableScroll
        onTouchStart={(event: object) => begin(event)}
        onTouchMove={(event: object) => go(event)}
        onTouchEnd={(event: object) => end(event)}
        onTouchCancel={(event: object) => end(event)}
      />
      {missing ? <View className="jk-signature__hint jk-signature__missing">{blank}</View> : null}
    </View>
  );
}

/** What was written, cut to its frame, as a PNG in the app's temporary folder. */
export async function signatureFile(id: string, strokes: readonly Stroke[]): Promise<ChosenPhoto> {
  const lost = () => new Problem(0, 'signature', '签名没有存上。请再试一次。');
  const paper = await paperOf(id);
  if (!paper) throw lost();
  const frame = cutToPaper(frameOf(strokes), paper);
  const scale = Math.min(2, widest / frame.width);
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    canvas: paper.node as never,
    canvasId: id,
    ...frame,
    destWidth: Math.round(frame.width * scale),
    destHeight: Math.round(frame.height * scale),
    fileType: 'png',
  }).catch(() => {
    throw lost();
  });
  return { preview: tempFilePath, name: 'signature.png' };
}

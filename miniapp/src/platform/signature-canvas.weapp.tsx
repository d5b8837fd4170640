import Taro from '@tarojs/taro';
import { Canvas, View } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import { Problem } from '../api/problem';
import { clearPaper, drawStroke, frameOf, type Pen } from '../signature/ink';
import type { InkPoint, SignatureCanvasProps, Stroke } from './element-props';
import type { ChosenPhoto } from './photos.weapp';

interface CanvasNode {
  width: number;
  height: number;
  getContext: (kind: '2d') => Pen & { scale: (x: number, y: number) => void };
}

interface Paper {
  node: CanvasNode;
  width: number;
  height: number;
}

interface Touching {
  touches?: readonly Partial<InkPoint>[];
  changedTouches?: readonly Partial<InkPoint>[];
}

const widest = 600;
const sharpness = () => Taro.getWindowInfo().pixelRatio;

function paperOf(id: string): Promise<Paper | undefined> {
  return new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true, size: true })
      .exec((found: (Partial<Paper> | null)[]) => {
        const { node, width, height } = found[0] ?? {};
        resolve(node && width && height ? { node, width, height } : undefined);
      });
  });
}

/** Paper to write on with a finger. What is written is kept by whoever shows it. */
export function SignatureCanvas({ id, label, strokes, onStroke }: SignatureCanvasProps) {
  const pen = useRef<Pen>();
  const writing = useRef<InkPoint[]>();

  useEffect(() => {
    let gone = false;
    const draw = async () => {
      const paper = await paperOf(id);
      if (!paper || gone) return;
      const { node, width, height } = paper;
      const own = node.getContext('2d');
      if (!pen.current) {
        node.width = width * sharpness();
        node.height = height * sharpness();
        own.scale(sharpness(), sharpness());
        pen.current = own;
      }
      clearPaper(own, { x: 0, y: 0, width, height });
      for (const stroke of strokes) drawStroke(own, stroke);
      drawStroke(own, writing.current ?? []);
    };
    // A canvas can be found once the page has drawn it.
    Taro.nextTick(() => void draw());
    return () => {
      gone = true;
    };
  }, [id, strokes]);

  const at = ({ touches, changedTouches }: Touching): InkPoint | undefined => {
    const { x, y } = touches?.[0] ?? changedTouches?.[0] ?? {};
    return x === undefined || y === undefined ? undefined : { x, y };
  };
  const begin = (event: object) => {
    const point = at(event);
    writing.current = point && [point];
  };
  const go = (event: object) => {
    const point = at(event);
    if (!point || !writing.current) return;
    writing.current.push(point);
    if (pen.current) drawStroke(pen.current, writing.current.slice(-2));
  };
  const end = () => {
    if (writing.current) onStroke(writing.current);
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
        onTouchStart={begin}
        onTouchMove={go}
        onTouchEnd={end}
        onTouchCancel={end}
      />
    </View>
  );
}

/** What was written, cut to its frame, as a PNG in the app's temporary folder. */
export async function signatureFile(id: string, strokes: readonly Stroke[]): Promise<ChosenPhoto> {
  const frame = frameOf(strokes);
  const paper = await paperOf(id);
  const scale = Math.min(2, widest / frame.width);
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    canvas: paper?.node as never,
    canvasId: id,
    ...frame,
    destWidth: Math.round(frame.width * scale),
    destHeight: Math.round(frame.height * scale),
    fileType: 'png',
  }).catch(() => {
    throw new Problem(0, 'signature', '签名没有存上。请再试一次。');
  });
  return { preview: tempFilePath, name: 'signature.png' };
}

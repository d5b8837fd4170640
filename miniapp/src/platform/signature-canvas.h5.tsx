import { useCallback, useEffect, useRef, type PointerEvent } from 'react';
import { clearPaper, drawStroke, frameOf, onPaper } from '../signature/ink';
import type { InkPoint, SignatureCanvasProps, Stroke } from './element-props';
import type { ChosenPhoto } from './photos';

const sharpness = () => Math.min(3, Math.max(1, window.devicePixelRatio));
const widest = 600;

/** Paper to write on with a finger, a pen or the mouse. What is written is kept by whoever shows it. */
export function SignatureCanvas({ id, label, strokes, onStroke }: SignatureCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const writing = useRef<InkPoint[]>();
  const written = useRef(strokes);

  const redraw = useCallback(() => {
    const paper = canvas.current;
    const pen = paper?.getContext('2d');
    if (!paper || !pen) return;
    const { clientWidth: width, clientHeight: height } = paper;
    const scale = sharpness();
    paper.width = Math.round(width * scale);
    paper.height = Math.round(height * scale);
    pen.scale(scale, scale);
    clearPaper(pen, { x: 0, y: 0, width, height });
    for (const stroke of written.current) drawStroke(pen, stroke);
    drawStroke(pen, writing.current ?? []);
  }, []);

  useEffect(() => {
    written.current = strokes;
    redraw();
  }, [strokes, redraw]);
  useEffect(() => {
    if (!canvas.current) return undefined;
    const watcher = new ResizeObserver(redraw);
    watcher.observe(canvas.current);
    return () => watcher.disconnect();
  }, [redraw]);

  const at = (event: PointerEvent): InkPoint => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    return onPaper({ x: event.clientX - left, y: event.clientY - top }, { width, height });
  };
  const begin = (event: PointerEvent) => {
    if (!event.isPrimary) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    writing.current = [at(event)];
  };
  const go = (event: PointerEvent) => {
    const stroke = writing.current;
    const pen = canvas.current?.getContext('2d');
    if (!stroke || !pen || !event.isPrimary) return;
    stroke.push(at(event));
    drawStroke(pen, stroke.slice(-2));
  };
  const end = (event: PointerEvent) => {
    const stroke = writing.current;
    if (!stroke || !event.isPrimary) return;
    writing.current = undefined;
    onStroke(stroke);
  };

  return (
    <canvas
      id={id}
      ref={canvas}
      className="jk-signature__paper"
      role="img"
      aria-label={label}
      onPointerDown={begin}
      onPointerMove={go}
      onPointerUp={end}
      onPointerCancel={end}
    />
  );
}

/** What was written, cut to its frame, as a PNG. */
export function signatureFile(_id: string, strokes: readonly Stroke[]): Promise<ChosenPhoto> {
  const frame = frameOf(strokes);
  const scale = Math.min(2, widest / frame.width);
  const paper = document.createElement('canvas');
  paper.width = Math.round(frame.width * scale);
  paper.height = Math.round(frame.height * scale);
  const pen = paper.getContext('2d');
  if (pen) {
    pen.scale(scale, scale);
    pen.translate(-frame.x, -frame.y);
    clearPaper(pen, frame);
    for (const stroke of strokes) drawStroke(pen, stroke);
  }
  return new Promise((resolve, reject) =>
    paper.toBlob(
      (file) =>
        file
          ? resolve({ preview: '', file, name: 'signature.png' })
          : reject(new Error('The canvas gave no picture')),
      'image/png',
    ),
  );
}

import type { InkPoint, Stroke } from '../platform/element-props';

/** Shorter than this it is a slip of the finger and no name; in CSS px. */
const leastInk = 120;
const penWidth = 3;
const inkColour = '#1a1a1a';
const paperColour = '#ffffff';
const margin = 16;

const between = (one: InkPoint, other: InkPoint) => Math.hypot(one.x - other.x, one.y - other.y);

/** How far the pen has gone on the paper. */
export const inkOf = (strokes: readonly Stroke[]): number =>
  strokes.reduce(
    (sum, stroke) =>
      sum +
      stroke.reduce((length, point, at) => {
        const before = stroke[at - 1];
        return before ? length + between(before, point) : length;
      }, 0),
    0,
  );

export const isSignature = (strokes: readonly Stroke[]): boolean => inkOf(strokes) >= leastInk;

export interface Size {
  width: number;
  height: number;
}

export interface Frame extends Size {
  x: number;
  y: number;
}

const within = (least: number, value: number, most: number) => Math.min(most, Math.max(least, value));

/** A finger that slides over the edge writes along it: nothing is ever written beside the paper. */
export const onPaper = ({ x, y }: InkPoint, { width, height }: Size): InkPoint => ({
  x: within(0, x, width),
  y: within(0, y, height),
});

/** The part of the paper that is written on, with a margin around it. */
export function frameOf(strokes: readonly Stroke[]): Frame {
  const points = strokes.flat();
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin];
  return { x: left, y: top, width: Math.max(...xs) + margin - left, height: Math.max(...ys) + margin - top };
}

/** The part of a frame that lies on the paper: beside it a canvas has nothing to give. */
export function cutToPaper(frame: Frame, paper: Size): Frame {
  const { x, y } = onPaper(frame, paper);
  const end = onPaper({ x: frame.x + frame.width, y: frame.y + frame.height }, paper);
  return { x, y, width: end.x - x, height: end.y - y };
}

/** What both kinds of canvas understand. */
export interface Pen {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  lineCap: unknown;
  lineJoin: unknown;
  fillRect: (x: number, y: number, width: number, height: number) => void;
  beginPath: () => void;
  moveTo: (x: number, y: number) => void;
  lineTo: (x: number, y: number) => void;
  stroke: () => void;
}

/** White paper: a picture without ground would turn black where it is stored as a photo. */
export function clearPaper(pen: Pen, { x, y, width, height }: Frame): void {
  pen.fillStyle = paperColour;
  pen.fillRect(x, y, width, height);
}

export function drawStroke(pen: Pen, stroke: Stroke): void {
  const [first, ...others] = stroke;
  if (!first) return;
  pen.strokeStyle = inkColour;
  pen.lineWidth = penWidth;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.beginPath();
  pen.moveTo(first.x, first.y);
  if (!others.length) pen.lineTo(first.x + 0.1, first.y);
  for (const { x, y } of others) pen.lineTo(x, y);
  pen.stroke();
}

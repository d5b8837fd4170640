import Taro from '@tarojs/taro';
import type { Pen, Size } from '../signature/ink';
import { attempt } from './attempt';

interface CanvasNode extends Size {
  getContext: (kind: '2d') => Pen & { scale: (x: number, y: number) => void };
}

/** A canvas that the page has drawn, with its size in CSS px. */
export interface Paper extends Size {
  node: CanvasNode;
}

/** WeChat tells of everything but the sharpness of some phones. */
const usualSharpness = 2;
const sharpness = () => attempt(() => Taro.getWindowInfo().pixelRatio, usualSharpness);

/** The canvas with this id, or nothing where the phone gives none. */
export function paperOf(id: string): Promise<Paper | undefined> {
  return new Promise((resolve) => {
    const asked = attempt(() => {
      Taro.createSelectorQuery()
        .select(`#${id}`)
        .fields({ node: true, size: true })
        .exec((found: (Partial<Paper> | null)[]) => {
          const { node, width, height } = found[0] ?? {};
          resolve(node && width && height ? { node, width, height } : undefined);
        });
      return true;
    }, false);
    if (!asked) resolve(undefined);
  });
}

/** A pen that writes in CSS px. A canvas that is given its size is blank and without a scale. */
export function penFor({ node, width, height }: Paper): Pen {
  const pen = node.getContext('2d');
  const scale = sharpness();
  node.width = width * scale;
  node.height = height * scale;
  pen.scale(scale, scale);
  return pen;
}

/** The one canvas that a page may have: it notes what its pen does, in CSS px. */
export class Paper {
  readonly size = { width: 320, height: 200 };
  /** In the words of the pen, rounded. */
  readonly ink: string[] = [];

  readonly node = {
    width: 0,
    height: 0,
    getContext: () =>
      Object.fromEntries(
        ['scale', 'fillRect', 'beginPath', 'moveTo', 'lineTo', 'stroke'].map((name) => [
          name,
          this.note(name),
        ]),
      ),
  };

  /** Where the pen has been. */
  get points(): { x: number; y: number }[] {
    const moves = this.ink.map((words) => /^(?:moveTo|lineTo) (-?\d+) (-?\d+)$/.exec(words));
    return moves.flatMap((move) => (move ? [{ x: Number(move[1]), y: Number(move[2]) }] : []));
  }

  private note(name: string) {
    return (...at: number[]) => void this.ink.push([name, ...at.map(Math.round)].join(' '));
  }
}

export interface Cut {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What is wrong with a cut of the paper: nothing of the ink may be left out, and nothing of it lies beside the paper. */
export function faultsOf(cut: Cut, { size, points }: Paper): string[] {
  const [right, bottom] = [cut.x + cut.width, cut.y + cut.height];
  const faults: string[] = [];
  if (cut.x < 0 || cut.y < 0 || right > size.width || bottom > size.height)
    faults.push('the cut leaves the paper');
  const lost = points.filter(({ x, y }) => x < 0 || y < 0 || x > size.width || y > size.height);
  if (lost.length) faults.push(`${lost.length} points lie beside the paper`);
  const cutOff = points.filter(({ x, y }) => x < cut.x || y < cut.y || x > right || y > bottom);
  if (cutOff.length) faults.push(`${cutOff.length} points are cut off`);
  return faults;
}

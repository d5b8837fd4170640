import { agreeing, bearer } from './answers';
import { agreementId } from './case-answers';
import { MiniProgram } from './harness';
import { type Cut, faultsOf, Paper } from './paper';

const label = '本人签名';
const answered = '本人签名，已写';

/** A large name: it begins beside the paper, leaves it on every side and ends below it. */
const large = [
  { x: -30, y: 20 },
  { x: 160, y: -45 },
  { x: 371.4, y: 90 },
  { x: 200, y: 260 },
  { x: 40, y: 120 },
  { x: 12, y: 231 },
];

let mini: MiniProgram;
beforeEach(async () => {
  mini = new MiniProgram(agreeing());
  mini.wechat.stored.set('jk.session', bearer);
  await mini.boot();
  await mini.open(`/packages/matter/agreement/index?id=${agreementId}`);
  for (const step of ['看完了，去签名', '能完全辨认自己行为', '本人', '本人能完全辨认自己行为'])
    await mini.tap(step);
});
afterEach(() => mini.close());

async function cut(): Promise<Cut> {
  await mini.tap('确认签名');
  await mini.until(() => mini.wechat.called('canvasToTempFilePath').length > 0);
  return mini.wechat.called('canvasToTempFilePath')[0] as unknown as Cut;
}
const marks = () => mini.wechat.paper.points;

describe('a signature', () => {
  it('that runs over the edge is written along it, and the picture holds all of it', async () => {
    await mini.draw(label, large);
    expect(marks().length).toBeGreaterThanOrEqual(large.length);
    expect(faultsOf(await cut(), mini.wechat.paper)).toEqual([]);
  });

  it('in the middle is cut to its frame', async () => {
    await mini.draw(label, [
      { x: 60, y: 60 },
      { x: 260, y: 120 },
    ]);
    const made = await cut();
    expect(made).toMatchObject({ x: 44, y: 44, width: 232, height: 92 });
    expect(faultsOf(made, mini.wechat.paper)).toEqual([]);
  });

  it('is written by one finger: a second one that touches the paper changes nothing', async () => {
    const [first, ...others] = large.map(({ x, y }) => ({ x: x / 4 + 60, y: y / 4 + 60 }));
    mini.touch(label, 'touchstart', first, 1);
    for (const [at, point] of others.entries()) {
      mini.touch(label, 'touchmove', point, 1);
      if (at === 1) mini.touch(label, 'touchstart', { x: 300, y: 190 }, 2);
      if (at === 2) mini.touch(label, 'touchmove', { x: 310, y: 195 }, 2);
      if (at === 3) mini.touch(label, 'touchend', { x: 310, y: 195 }, 2);
    }
    mini.touch(label, 'touchend', others.at(-1), 1);
    await mini.settle();
    expect(mini.words).toContain('撤一笔');
    expect(Math.max(...marks().map(({ x }) => x))).toBeLessThan(200);
    expect(marks().slice(-large.length)).toEqual(
      [first, ...others].map((point) => ({ x: Math.round(point?.x ?? 0), y: Math.round(point?.y ?? 0) })),
    );
  });

  it('that the phone interrupts keeps what was written', async () => {
    mini.touch(label, 'touchstart', { x: 20, y: 20 });
    mini.touch(label, 'touchmove', { x: 250, y: 150 });
    mini.touch(label, 'touchcancel', { x: 250, y: 150 });
    await mini.settle();
    expect(mini.nodes.some(({ attributes }) => attributes['aria-label'] === answered)).toBe(true);
  });
});

describe('the look at a cut of the paper', () => {
  it('tells of ink beside the paper, of a cut that leaves it and of ink that is cut off: the faults show here', () => {
    const paper = new Paper();
    const pen = paper.node.getContext() as { moveTo: (x: number, y: number) => void };
    for (const { x, y } of large) pen.moveTo(x, y);
    expect(faultsOf({ x: -46, y: -61, width: 433, height: 337 }, paper)).toEqual([
      'the cut leaves the paper',
      '5 points lie beside the paper',
    ]);
    expect(faultsOf({ x: 0, y: 0, width: 320, height: 200 }, paper)).toContain('5 points are cut off');
  });
});

import { clearPaper, cutToPaper, drawStroke, frameOf, inkOf, isSignature, onPaper, type Pen } from './ink';

const line = [
  { x: 20, y: 30 },
  { x: 50, y: 70 },
];

describe('ink of a signature', () => {
  it('is the way the pen has gone, over all strokes', () => {
    expect(inkOf([line, [{ x: 0, y: 0 }], line])).toBe(100);
    expect(inkOf([])).toBe(0);
  });

  it('a slip of the finger is no signature', () => {
    expect(isSignature([])).toBe(false);
    expect(isSignature([[{ x: 5, y: 5 }]])).toBe(false);
    expect(isSignature([line, line])).toBe(false);
    expect(isSignature([line, line, line])).toBe(true);
  });

  it('is framed with a margin', () => {
    expect(frameOf([line])).toEqual({ x: 4, y: 14, width: 62, height: 72 });
  });
});

describe('the edge of the paper', () => {
  const paper = { width: 300, height: 200 };

  it.each([
    [
      { x: -40, y: 30 },
      { x: 0, y: 30 },
    ],
    [
      { x: 20, y: 250 },
      { x: 20, y: 200 },
    ],
    [
      { x: 999, y: -1 },
      { x: 300, y: 0 },
    ],
    [
      { x: 300, y: 200 },
      { x: 300, y: 200 },
    ],
  ])('is where %j is written, at %j', (touched, written) => {
    expect(onPaper(touched, paper)).toEqual(written);
  });

  it('ends the frame, with the whole of the ink in it', () => {
    const strokes = [
      [
        { x: -90, y: 5 },
        { x: 290, y: 420 },
      ].map((point) => onPaper(point, paper)),
    ];
    expect(cutToPaper(frameOf(strokes), paper)).toEqual({ x: 0, y: 0, width: 300, height: 200 });
    expect(cutToPaper(frameOf([line]), paper)).toEqual(frameOf([line]));
  });
});

describe('drawing', () => {
  const drawn: string[] = [];
  const note =
    (name: string) =>
    (...at: number[]) =>
      void drawn.push([name, ...at].join(' '));
  const pen: Pen = {
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 0,
    lineCap: '',
    lineJoin: '',
    fillRect: note('fill'),
    beginPath: note('begin'),
    moveTo: note('move'),
    lineTo: note('line'),
    stroke: note('stroke'),
  };
  beforeEach(() => drawn.splice(0));

  it('the paper is white', () => {
    clearPaper(pen, { x: 0, y: 0, width: 300, height: 200 });
    expect([pen.fillStyle, ...drawn]).toEqual(['#ffffff', 'fill 0 0 300 200']);
  });

  it('a stroke goes through its points, a dot is seen as well', () => {
    drawStroke(pen, line);
    drawStroke(pen, [{ x: 1, y: 2 }]);
    drawStroke(pen, []);
    expect(drawn).toEqual([
      'begin',
      'move 20 30',
      'line 50 70',
      'stroke',
      'begin',
      'move 1 2',
      'line 1.1 2',
      'stroke',
    ]);
  });
});

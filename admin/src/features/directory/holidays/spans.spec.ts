import { spansOf } from './spans';

const day = (date: string, kind: 'holiday' | 'workday', name = '春节') =>
  ({ date, kind, name, source: 'entered' }) as const;

it('days that follow each other and are the same are one span, also over the end of a month', () => {
  const days = [
    day('2026-01-31', 'holiday'),
    day('2026-02-01', 'holiday'),
    day('2026-02-02', 'workday'),
    day('2026-02-03', 'holiday'),
    day('2026-02-04', 'holiday', '其他'),
    day('2026-02-06', 'holiday', '其他'),
  ];
  expect(spansOf(days).map(({ first, last, kind }) => `${first} ${last} ${kind}`)).toEqual([
    '2026-01-31 2026-02-01 holiday',
    '2026-02-02 2026-02-02 workday',
    '2026-02-03 2026-02-03 holiday',
    '2026-02-04 2026-02-04 holiday',
    '2026-02-06 2026-02-06 holiday',
  ]);
});

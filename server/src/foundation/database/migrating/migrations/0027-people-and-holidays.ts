import type { QueryRunner } from 'typeorm';
import type { Migration } from '../migration';
import { addColumns, code, count, createTable, json, label, moment } from '../schema';

const clocked = [
  'applications',
  'need_reports',
  'feedback',
  'cases',
  'hospital_referrals',
  'allocations',
  'case_consents',
  'assessments',
  'agreements',
];

/** The notices of the built-in years; a year that was typed in is known once its notice is entered whole. */
const builtIn: Readonly<Record<string, string>> = {
  2024: '国办发明电〔2023〕7号',
  2025: '国办发明电〔2024〕12号',
  2026: '国办发明电〔2025〕7号',
};

interface Counted {
  readonly year: string;
  readonly off: number | string;
  readonly worked: number | string;
}

/** Notices of holidays by number, what clocks were counted from, and notices to a colleague that carry numbers. */
export class PeopleAndHolidays1764000000027 implements Migration {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'holiday_notices', [
      code('year', 4, { primary: true }),
      label('number', 40),
      count('days_off'),
      count('workdays'),
      moment('entered_at'),
    ]);
    await knowBuiltInYears(queryRunner);
    for (const table of clocked)
      await addColumns(queryRunner, table, [json('clock_count', { nullable: true })]);
    for (const table of ['assessments', 'agreements'])
      await addColumns(queryRunner, table, [], [{ columns: ['clock', 'due_at'] }]);
    await addColumns(queryRunner, 'notices', [json('counts', { nullable: true })]);
  }
}

/** Years whose rows are all of the built-in table; when they were entered is not known, and so is 1970. */
async function knowBuiltInYears(queryRunner: QueryRunner): Promise<void> {
  const years = (await queryRunner.query(
    `SELECT SUBSTR(date, 1, 4) AS year, SUM(CASE WHEN kind = 'holiday' THEN 1 ELSE 0 END) AS off,
            SUM(CASE WHEN kind = 'workday' THEN 1 ELSE 0 END) AS worked
       FROM holidays GROUP BY SUBSTR(date, 1, 4) HAVING MIN(source) = 'built_in' AND MAX(source) = 'built_in'`,
  )) as Counted[];
  const known = (await queryRunner.query('SELECT year FROM holiday_notices')) as { year: string }[];
  for (const { year, off, worked } of years) {
    const number = builtIn[year];
    if (!number || known.some((row) => row.year === year)) continue;
    await queryRunner.query(
      'INSERT INTO holiday_notices (year, number, days_off, workdays, entered_at) VALUES (?, ?, ?, ?, 0)',
      [year, number, Number(off), Number(worked)],
    );
  }
}

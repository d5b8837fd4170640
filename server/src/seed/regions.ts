import {
  builtInHolidays,
  builtInNotices,
  lastBuiltInYear,
} from '@jingkang/shared/calendar/built-in-holidays';
import { levelOf, parentOf } from '@jingkang/shared/regions/codes';
import communities from '@jingkang/shared/regions/data/demo-communities.json';
import divisions from '@jingkang/shared/regions/data/divisions.json';
import { inScope, urbanKindOf } from '@jingkang/shared/regions/scope';
import { type DataSource, type EntityManager, Like } from 'typeorm';
import { isEmbedded } from '../foundation/database/connection/kind';
import { HolidayRow } from '../directory/regions/holiday.entity';
import { HolidayNotice } from '../directory/regions/holiday-notice.entity';

const COLUMNS = 6;
/** 6 columns × 1,500 rows stay below the 32,766 parameters of SQLite. */
const CHUNK = 1_500;
const FIRST_YEAR = 2024;

/** Regions of all China to the township, with the communities of the demo counties; what is there stays. */
export async function seedRegions(dataSource: DataSource): Promise<number> {
  const [row] = await dataSource.query<{ n: number }[]>('SELECT COUNT(*) AS n FROM regions');
  // No code stands in both. To put them together takes longer than all else of a start that has them.
  const named: Record<string, string>[] = [divisions, communities];
  const count = named.reduce((sum, names) => sum + Object.keys(names).length, 0);
  if (Number(row?.n) >= count) return 0;
  const rows = named.flatMap((names) => Object.entries(names)).map(regionValues);
  const verb = isEmbedded(dataSource) ? 'INSERT OR IGNORE' : 'INSERT IGNORE';
  const into = `${verb} INTO regions (code, name, level, parent_code, in_scope, urban_kind) VALUES`;
  const places = `(${Array(COLUMNS).fill('?').join(', ')})`;
  await dataSource.transaction(async (manager) => {
    for (let from = 0; from < rows.length; from += CHUNK) {
      const chunk = rows.slice(from, from + CHUNK);
      await manager.query(`${into} ${chunk.map(() => places).join(', ')}`, chunk.flat());
    }
  });
  return rows.length;
}

/** The published notices as the start value; a year that was entered whole stays as it is. */
export async function seedHolidays(dataSource: DataSource): Promise<void> {
  for (let year = FIRST_YEAR; year <= lastBuiltInYear; year += 1)
    await dataSource.transaction((manager) => seedYear(manager, year));
}

async function seedYear(manager: EntityManager, year: number): Promise<void> {
  if (await manager.existsBy(HolidayNotice, { year: String(year) })) return;
  const rows = builtInHolidays(year).map((row) => ({ ...row, source: 'built_in' as const }));
  const workdays = rows.filter(({ kind }) => kind === 'workday').length;
  const counts = { daysOff: rows.length - workdays, workdays };
  const ofYear = { date: Like(`${year}-%`) };
  if (await manager.existsBy(HolidayRow, ofYear)) await manager.delete(HolidayRow, ofYear);
  await manager.createQueryBuilder().insert().into(HolidayRow).values(rows).orIgnore().execute();
  await manager
    .createQueryBuilder()
    .insert()
    .into(HolidayNotice)
    .values({ year: String(year), number: builtInNotices[year] ?? '', ...counts, enteredAt: new Date(0) })
    .orIgnore()
    .execute();
}

function regionValues([code, name]: [string, string]): (string | number | null)[] {
  return [
    code,
    name,
    levelOf(code) ?? '',
    parentOf(code) ?? null,
    Number(inScope(code)),
    urbanKindOf(code, name),
  ];
}

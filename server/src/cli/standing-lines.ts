import type { TablesStanding } from '../foundation/database/migrating/tables-standing';

/** What is said above each list of a standing that is not empty. */
const headings: Readonly<Record<keyof TablesStanding, string>> = {
  pending:
    '这些更新还没有做，请先备份，再运行 npm run db:migrate。 These migrations have not run: make a backup, then run npm run db:migrate.',
  changed:
    '这些更新做过之后被改写了，表可能与这个版本不符，请联系提供这个版本的人。 These migrations were worded anew after they had run here, and the tables may not be what this version needs: ask whoever gave you this version.',
  unknown:
    '数据库由更新的版本更新过，请换上那个版本。 A newer version has updated this database: use that version.',
  drift:
    '这些地方与这个版本需要的不同，请对照 docs/operating.zh-CN.md 处理。 Here the tables are not as this version wants them; see docs/operating.md.',
};

/** Said above a drift while migrations wait: mended by hand, it would throw away what they move. */
const driftBefore =
  '这些地方会随上面的更新一起改好，请不要手工改动。 The migrations above change these places; change nothing by hand.';

/** What an operator reads of it; empty where all is well. */
export function standingLines(standing: TablesStanding): string[] {
  const told = standing.pending.length ? { ...headings, drift: driftBefore } : headings;
  return (Object.keys(headings) as (keyof TablesStanding)[]).flatMap((kind) =>
    standing[kind].length ? [told[kind], ...standing[kind].map((line) => `  ${line}`)] : [],
  );
}

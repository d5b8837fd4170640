import { type DataSource, Table, TableColumn, TableIndex } from 'typeorm';

type Columns = readonly string[];

/** How a table differed under an earlier wording of the migration that made it. */
interface Wording {
  readonly without?: Columns;
  readonly flag?: string;
  /** An index as it is now, and as it was then; none where it came later. */
  readonly indexes?: readonly (readonly [now: Columns, then: Columns | undefined])[];
}

const openOf = (...first: Columns) => [...first, 'open', 'access_ended', 'due_at', 'id', 'paused_at'];
const narrow: Wording['indexes'] = ['organization_id', 'county_code'].map((first) => [
  openOf(first),
  openOf(first).slice(0, -1),
]);

/** What 0015, 0016 and 0017 said one after the other, before they said what they say now. */
export const earlierWordings: Readonly<Record<string, Readonly<Record<string, Wording>>>> = {
  'as first worded': {
    cases: {
      indexes: [
        [openOf('organization_id'), ['organization_id', 'open', 'due_at', 'id']],
        [openOf('county_code'), ['county_code', 'open', 'due_at', 'id']],
        [['county_code', 'state', 'due_at', 'id'], undefined],
        [
          ['organization_id', 'assignee_id', 'open', 'due_at', 'id'],
          ['assignee_id', 'open', 'due_at', 'id'],
        ],
        [['county_code', 'assignee_id', 'open', 'due_at', 'id'], undefined],
      ],
    },
    allocations: {
      without: ['county_code'],
      indexes: [[['county_code', 'state', 'due_at', 'id'], undefined]],
    },
    scales: { flag: 'active' },
    hospital_referrals: {
      without: ['county_code', 'consent_text_hash'],
      indexes: [
        [
          ['hospital_id', 'state', 'updated_at', 'id'],
          ['hospital_id', 'updated_at', 'id'],
        ],
        [
          ['organization_id', 'state', 'due_at', 'id'],
          ['organization_id', 'open', 'due_at', 'id'],
        ],
        [['organization_id', 'state', 'updated_at', 'id'], undefined],
        [['county_code', 'state', 'due_at', 'id'], undefined],
        [['county_code', 'state', 'updated_at', 'id'], undefined],
      ],
    },
  },
  'with an active scale and two narrow indexes': { cases: { indexes: narrow }, scales: { flag: 'active' } },
  'with two narrow indexes': { cases: { indexes: narrow } },
};

/** Lets this database make its tables as a wording had them. */
export function wordAs(dataSource: DataSource, wordings: Readonly<Record<string, Wording>>): void {
  const { driver } = dataSource;
  const create = driver.createQueryRunner.bind(driver);
  driver.createQueryRunner = (mode) => {
    const runner = create(mode);
    const createTable = runner.createTable.bind(runner);
    const createIndex = runner.createIndex.bind(runner);
    runner.createTable = (table, ...more) =>
      createTable(worded(table, wordings[table.name], driver), ...more);
    runner.createIndex = async (table, index) => {
      const then = indexThen(index, wordings[typeof table === 'string' ? table : table.name]);
      if (then) await createIndex(table, then);
    };
    return runner;
  };
}

function worded(table: Table, wording: Wording | undefined, driver: DataSource['driver']): Table {
  if (!wording) return table;
  const then = table.clone();
  then.columns = then.columns.filter(({ name }) => !wording.without?.includes(name));
  const type = driver.options.type === 'better-sqlite3' ? 'boolean' : 'tinyint';
  if (wording.flag) then.columns.splice(-1, 0, new TableColumn({ name: wording.flag, type }));
  then.indices = then.indices.flatMap((index) => indexThen(index, wording) ?? []);
  return then;
}

function indexThen(index: TableIndex, wording: Wording | undefined): TableIndex | undefined {
  const found = wording?.indexes?.find(([now]) => now.join() === index.columnNames.join());
  if (!found) return index;
  return found[1] && new TableIndex({ columnNames: [...found[1]], isUnique: index.isUnique });
}

import type { Dice } from '../dice';
import type { Person } from '../people';
import type { Row, Stored, TableName } from '../stored';
import type { Answer, Sent, World } from '../world';

/** What a step may look at: everything that is stored, as it was after the step before. */
export class View {
  constructor(
    readonly world: World,
    readonly stored: Stored,
    /** Counts the steps of a run, for names that nobody else has. */
    readonly step: number,
  ) {}

  of(table: TableName): readonly Row[] {
    return this.stored.tables[table];
  }

  inState(table: TableName, ...states: string[]): Row[] {
    return this.of(table).filter((row) => states.includes(row.state));
  }

  one(table: TableName, id: string | null): Row | undefined {
    return this.of(table).find((row) => row.id === id);
  }

  person(id: string | null): Person | undefined {
    return this.world.people.find((one) => one.id === id);
  }

  named(name: string): Person | undefined {
    return this.world.people.find((one) => one.name === name);
  }

  /** Members of an organization in a role; without an organization, everybody in it. */
  members(role: string, organizationId?: string | null): Person[] {
    return this.world.people.filter(
      (one) => one.role === role && (organizationId === undefined || one.organizationId === organizationId),
    );
  }

  /** Institutions that the model knows a social worker of, and that have not stopped. */
  serving(): Row[] {
    const staffed = new Set(this.members('social_worker').map((one) => one.organizationId));
    return this.of('organizations').filter(
      (row) => staffed.has(row.id) && row.status === 'active' && String(row.region_code).startsWith('500110'),
    );
  }

  /** The version of a record after what came before the step's own request. */
  async version(table: TableName, id: string): Promise<number> {
    const [row] = await this.world.query(`SELECT version FROM ${table} WHERE id = ?`, [id]);
    return Number(row?.version ?? 0);
  }

  ask(sent: Sent): Promise<Answer> {
    return this.world.send(sent);
  }
}

type Asked = Pick<Sent, 'method' | 'url' | 'body'>;

/** One thing that people do, and the row of a lifecycle that it is meant to fire. */
export interface Step {
  readonly name: string;
  /** How often it is chosen beside the others, as long as its row has not fired. */
  readonly weight: number;
  /** How often afterwards; without it, less often. */
  readonly later?: number;
  /** Records it would be done to; nothing to be done gives none. A beginning gives what it begins from. */
  readonly likely: (view: View) => readonly Row[];
  /** Any records it could be tried on. */
  readonly possible: (view: View) => readonly Row[];
  /** Who would do it. */
  readonly who: (view: View, row: Row, dice: Dice) => Person | undefined;
  /** What comes before it: a form that is saved, a signature that is uploaded. */
  readonly before?: (view: View, row: Row, by: Person, dice: Dice) => Promise<Row | void>;
  readonly ask: (view: View, row: Row, dice: Dice, by: Person, prepared: Row) => Asked;
}

export interface ActionStep extends Omit<Step, 'name' | 'possible' | 'ask' | 'likely' | 'weight'> {
  readonly weight?: number;
  readonly from: readonly string[];
  readonly ready?: (view: View, row: Row) => boolean;
  readonly body?: (view: View, row: Row, dice: Dice, by: Person, prepared: Row) => object;
}

/** An action of a lifecycle on its own path, with the version that was seen. */
export function action(
  type: string,
  table: TableName,
  path: string,
  name: string,
  { from, ready = () => true, body, weight = 3, ...rest }: ActionStep,
): Step {
  return {
    name: `${type}.${name}`,
    weight,
    ...rest,
    likely: (view) => view.inState(table, ...from).filter((row) => ready(view, row)),
    possible: (view) => view.of(table),
    ask: (view, row, dice, by, prepared) => ({
      method: 'POST',
      url: `/${path}/${row.id}/actions/${name}`,
      body: { version: prepared.version ?? row.version, ...body?.(view, row, dice, by, prepared) },
    }),
  };
}

/** The version after what came before, for the request that follows. */
export const prepared = async (view: View, table: TableName, row: Row, more: Row = {}): Promise<Row> => ({
  version: await view.version(table, row.id),
  ...more,
});

/** The smallest picture: one point. */
const picture = {
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  type: 'image/png',
};

/** Uploads a picture to a record and gives the id of the file. */
export async function uploaded(
  view: View,
  by: Person,
  url: string,
  kind: string,
): Promise<string | undefined> {
  const { body } = await view.ask({ by, method: 'POST', url, file: { kind, ...picture } });
  return body?.id;
}

import type { Command } from './commands';
import { Reader, type Row, type Stored } from './stored';
import { View } from './steps/step';
import type { World } from './world';

/** Which step made a record: its how-manieth of a table. Ids are others each time. */
export interface Origin {
  readonly by: Command | undefined;
  readonly place: string;
}

const STRETCH = 100;

/** One sequence of steps on a world that is as at the beginning. */
export class Run {
  readonly told: string[] = [];
  readonly ran: Command[] = [];
  /** Rows of lifecycles that have fired, in this sequence or in those before. */
  readonly fired: Set<string>;
  steps = 0;
  legal = 0;
  private readonly start: number;
  private readonly origins = new Map<string, Origin>();
  private current: Stored | undefined;

  private constructor(
    readonly world: World,
    private readonly reader: Reader,
    private readonly limit: number,
    before: ReadonlySet<string>,
    private readonly atRest: (() => Promise<void>) | undefined,
  ) {
    this.fired = new Set(before);
    this.start = world.now().getTime();
  }

  static async fresh(
    world: World,
    limit: number,
    before: ReadonlySet<string>,
    atRest?: () => Promise<void>,
  ): Promise<Run> {
    await world.reset();
    const run = new Run(world, new Reader(world), limit, before, atRest);
    await run.read();
    return run;
  }

  get left(): number {
    return this.limit - this.steps;
  }

  get stored(): Stored {
    if (!this.current) throw new Error('Nothing has been read yet.');
    return this.current;
  }

  get view(): View {
    return new View(this.world, this.stored, this.steps);
  }

  get passed(): number {
    return this.world.now().getTime() - this.start;
  }

  begin(command: Command): void {
    this.steps += 1;
    this.ran.push(command);
  }

  end(legal: boolean, told: string): void {
    if (legal) this.legal += 1;
    this.told.push(told);
  }

  /** After a hundred steps everything stands still for a moment. */
  async rest(): Promise<void> {
    if (this.steps % STRETCH === 0) await this.atRest?.();
  }

  /** What is looked at once in a sequence: the chains of evidence. */
  async finish(): Promise<void> {
    await this.atRest?.();
    const broken = await this.world.brokenEvidence();
    if (broken.length > 0) throw new Error(`evidence-is-whole: ${broken.join('; ')}`);
  }

  /** What is stored now becomes what the next step sees. */
  async read(): Promise<Stored> {
    this.current = await this.reader.read(this.world.query);
    this.traceOrigins(this.current);
    for (const event of this.current.fresh)
      if (event.kind === 'action') this.fired.add(`${event.record_type}.${event.action}`);
    return this.current;
  }

  /** What is stored in the middle of a step. */
  peek(): Promise<Stored> {
    return this.reader.fork().read(this.world.query);
  }

  async advance(milliseconds: number): Promise<void> {
    await this.world.advance(milliseconds);
  }

  originOf({ id }: Row): Origin | undefined {
    return this.origins.get(id);
  }

  /** The record of that origin; an empty one where nothing is needed. */
  rowOf(origin: Origin | undefined): Row | undefined {
    if (!origin) return {};
    const same = ({ by, place }: Origin) => by === origin.by && place === origin.place;
    const [id] = [...this.origins].find(([, one]) => same(one)) ?? [];
    const tables = Object.values(this.stored.tables);
    return id === undefined ? undefined : tables.flat().find((row) => row.id === id);
  }

  private traceOrigins({ tables }: Stored): void {
    for (const [table, rows] of Object.entries(tables)) {
      let fresh = 0;
      for (const { id } of rows) {
        if (!id || this.origins.has(id)) continue;
        this.origins.set(id, { by: this.ran.at(-1), place: `${table}[${fresh}]` });
        fresh += 1;
      }
    }
  }

  /** A name for a record that is the same each time the sequence is replayed. */
  nameOf(row: Row): string {
    if (!row.id) return 'nothing';
    for (const [table, rows] of Object.entries(this.stored.tables)) {
      const place = rows.findIndex((one) => one.id === row.id);
      if (place >= 0) return `${table}[${place}] ${row.state ?? ''}`.trim();
    }
    return 'something';
  }
}

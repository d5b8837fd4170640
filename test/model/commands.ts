import { DAY } from './days';
import { Dice } from './dice';
import { brokenIn } from './invariants';
import type { Person } from './people';
import type { Origin, Run } from './run';
import { recordTables, type Row, type Stored, type TableName } from './stored';
import { steps } from './steps';
import type { Step } from './steps/step';
import type { Answer } from './world';

export type Kind = 'likely' | 'wild' | 'time';

/** What a step turned out to be, so that it is the same when others are left out of the sequence. */
interface Aim {
  readonly step: Step;
  readonly by: Person;
  /** Undefined for what begins from nothing. */
  readonly origin: Origin | undefined;
  readonly twist: Row;
  readonly withBefore: boolean;
}

/** One step of a sequence. What it does follows from its kind, its number and what is stored. */
export class Command {
  private aim: Aim | undefined;

  constructor(
    readonly kind: Kind,
    readonly seed: number,
  ) {}

  check = (model: Run): boolean => model.left > 0;

  async run(model: Run): Promise<void> {
    const dice = new Dice(this.seed);
    if (this.kind !== 'time') this.aim ??= aimOf(this.kind, model, dice);
    const row = this.aim && model.rowOf(this.aim.origin);
    // What it was done to is not there in a sequence that has been shortened.
    if (this.aim && !row) return;
    model.begin(this);
    const before = model.stored;
    const inner = new Dice(this.seed + 1);
    const done =
      this.aim && row ? await perform(model, this.aim, row, inner) : await timePasses(model, inner);
    const stored = await model.read();
    const legal = done.answer.status < 400;
    model.end(legal, done.told);
    const wrong = [
      ...answerProblems(done.answer),
      ...(legal ? [] : changesOf(before, stored, done.prepared)),
      ...brokenIn({ now: stored, before }).map(({ name, problems }) => `${name}: ${problems.join('; ')}`),
    ];
    if (wrong.length > 0) throw new Error(`${done.told}\n${wrong.join('\n')}`);
    await model.rest();
  }

  toString = (): string => `${this.kind}(${this.seed})`;
}

interface Done {
  readonly told: string;
  readonly answer: Answer;
  /** What was stored after what came before the request that was refused. */
  readonly prepared?: Stored;
}

const aimOf = (kind: Kind, model: Run, dice: Dice): Aim =>
  (kind === 'likely' ? likely(model, dice) : undefined) ?? wild(model, dice);

/** Something that looks possible now: rather what has not happened yet. */
function likely(model: Run, dice: Dice): Aim | undefined {
  const { view } = model;
  const options = steps.map((step) => {
    const weight = model.fired.has(step.name) ? (step.later ?? step.weight / 3) : step.weight * 3;
    return [step, step.likely(view).length > 0 ? weight : 0] as const;
  });
  const step = dice.among(options);
  const row = step && dice.of(step.likely(view));
  const by = step && row && step.who(view, row, dice);
  if (!step || !row || !by) return undefined;
  return { step, by, origin: model.originOf(row), twist: {}, withBefore: true };
}

const twists: readonly (readonly [(row: Row) => Row, number])[] = [
  [() => ({}), 5],
  [(row) => ({ version: Number(row.version ?? 1) - 1 }), 1],
  [() => ({ version: 'x' }), 1],
  [() => ({ superfluous: true }), 1],
];

/** Anything by anybody on anything: mostly refused. */
function wild(model: Run, dice: Dice): Aim {
  const { view } = model;
  const step = dice.of(steps.filter((one) => one.possible(view).length > 0)) as Step;
  const row = dice.of(step.possible(view)) ?? {};
  const rightful = dice.chance(0.5) ? step.who(view, row, dice) : undefined;
  const by = rightful ?? (dice.of(model.world.people) as Person);
  const twist = dice.among(twists)?.(row) ?? {};
  return { step, by, origin: model.originOf(row), twist, withBefore: false };
}

async function perform(model: Run, aim: Aim, row: Row, dice: Dice): Promise<Done> {
  const { step, by, twist, withBefore } = aim;
  const { view } = model;
  const ready = withBefore ? ((await step.before?.(view, row, by, dice)) ?? {}) : {};
  const prepared = withBefore && step.before ? await model.peek() : undefined;
  const { body, ...asked } = step.ask(view, row, dice, by, ready);
  const sent = { by, ...asked, ...(body ? { body: { ...(body as object), ...twist } } : {}) };
  const answer = await view.ask(sent);
  const told = `${step.name} by ${by.name} on ${model.nameOf(row)}: ${answer.status} ${answer.body?.code ?? ''}`;
  return { told: told.trim(), answer, ...(prepared ? { prepared } : {}) };
}

const spans: readonly (readonly [number, number])[] = [
  [DAY / 48, 3],
  [DAY / 4, 3],
  [DAY, 6],
  [3 * DAY, 4],
  [9 * DAY, 3],
  [31 * DAY, 2],
  [61 * DAY, 1],
  [93 * DAY, 1],
];
const longest = 560 * DAY;

/** Time passes, and mostly the timed run follows. */
async function timePasses(model: Run, dice: Dice): Promise<Done> {
  const span = dice.among(spans) ?? DAY;
  const fits = model.passed + span < longest;
  await model.advance(fits ? span : DAY / 48);
  const ran = dice.chance(0.85) ? await model.world.timedRun() : {};
  const told = `${Math.round((span / DAY) * 10) / 10} days pass, ${JSON.stringify(ran)}`;
  return { told, answer: { status: ran ? 200 : 500, body: ran } };
}

/** A refusal has a code and a Chinese sentence; nothing ends in an error of the server. */
function answerProblems({ status, body }: Answer): string[] {
  if (status >= 500) return [`the server answered ${status}: ${JSON.stringify(body)}`];
  if (status < 400) return [];
  return body?.code && /[\u4e00-\u9fff]/u.test(String(body.message))
    ? []
    : [`refused without a sentence: ${JSON.stringify(body)}`];
}

/** What was refused has changed nothing, but for the evidence that it was refused. */
function changesOf(before: Stored, after: Stored, prepared: Stored = before): string[] {
  const contents = (stored: Stored, table: TableName) =>
    JSON.stringify(stored.tables[table].map((row) => JSON.stringify(row)).sort());
  // A table that nothing was written to is the same object.
  const tables = recordTables.filter(
    (table) =>
      prepared.tables[table] !== after.tables[table] && contents(prepared, table) !== contents(after, table),
  );
  const known = [...prepared.history.values()].reduce((sum, events) => sum + events.length, 0);
  const now = [...after.history.values()].reduce((sum, events) => sum + events.length, 0);
  const refusals = after.fresh.filter((event) => event.kind === 'refused').length;
  const more = now - known - refusals;
  return [
    ...tables.map((table) => `refused-changes-nothing: ${table} changed`),
    ...(more > 0 ? [`refused-changes-nothing: ${more} more rows of evidence`] : []),
  ];
}

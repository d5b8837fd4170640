import { arrows, endStates } from '../arrows';
import type { Row, TableName } from '../stored';
import type { Planted, Soil } from './soil';

const kinds = ['applications', 'need_reports', 'feedback', 'cases'] as const;

/** A state from which the same action leads to the same end, other than the one it came from. */
function otherBeginning({ record_type, action, from_state, to_state }: Row): string | undefined {
  const known = arrows[record_type]?.[action] ?? [];
  return known
    .map((arrow) => arrow.split(' > '))
    .find(([from, to]) => from && to === to_state && from !== from_state)?.[0];
}

const withAnother = (soil: Soil): Row | undefined =>
  kinds
    .flatMap((kind) => soil.actions(kind, ...Object.keys(arrows[kind] ?? {})))
    .find((one) => one.from_state && one.from_state !== one.to_state && otherBeginning(one));

const ended = (soil: Soil): readonly (readonly [TableName, Row])[] =>
  kinds.flatMap((kind) => soil.inState(kind, ...(endStates[kind] ?? [])).map((row) => [kind, row] as const));

export const plantedInHistory: readonly Planted[] = [
  {
    breaks: 'along-arrows',
    how: 'a claim is told to be a receipt',
    plant: (soil) =>
      soil.set('evidence_events', soil.actions('applications', 'claim')[0], { action: 'receive' }),
  },
  {
    breaks: 'history-without-gaps',
    how: 'an action is told to begin in another state from which it may begin',
    plant: async (soil) => {
      const event = withAnother(soil);
      return soil.set('evidence_events', event, { from_state: event && otherBeginning(event) });
    },
  },
  {
    breaks: 'state-is-told',
    how: 'a report is in contact although nobody has taken it',
    plant: (soil) =>
      soil.set('need_reports', soil.inState('need_reports', 'reported')[0], { state: 'contacting' }),
  },
  {
    breaks: 'versions-count',
    how: 'a version goes back to nothing',
    plant: (soil) => soil.set('applications', soil.of('applications')[0], { version: 0 }),
  },
  {
    breaks: 'versions-count',
    how: 'a version is lower than it was',
    compared: true,
    plant: async (soil) => {
      const row = soil
        .of('cases')
        .find(
          ({ id, version }) => version > soil.history('cases', id).filter((e) => e.kind === 'action').length,
        );
      const other = row ?? soil.of('feedback')[0];
      return soil.set(row ? 'cases' : 'feedback', other, { version: (other?.version ?? 0) - 1 });
    },
  },
  {
    breaks: 'open-is-marked',
    how: 'an open report is on no list',
    plant: (soil) =>
      soil.set('need_reports', soil.inState('need_reports', 'reported', 'contacting')[0], { open: 0 }),
  },
  {
    breaks: 'no-clock-after-the-end',
    how: 'what has ended is still due',
    plant: async (soil) => {
      const [kind, row] = ended(soil)[0] ?? [];
      return kind ? soil.set(kind, row, { clock: 'referral', due_at: soil.stored.now }) : false;
    },
  },
];

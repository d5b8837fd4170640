import { allPermissions, reachOf } from '../access/permissions';
import { timeLimits } from '../calendar/time-limits';
import { tones } from '../design/tokens';
import { lifecycles } from '../records/all';
import { recordTypes } from '../records/outlines';
import { diagramOf } from './diagram';
import {
  actionsOf,
  availableActions,
  definitionProblems,
  type Lifecycle,
  refusalOf,
  refusalsOf,
  statesOf,
  type Transition,
} from './lifecycle';
import { sevenSteps, stepsAt } from './seven-steps';

type Row = Transition<string, never>;
const rowsOf = (lifecycle: { actions: object }): [string, Row][] => Object.entries(lifecycle.actions);

/** States that a record reaches without a word to the person, and by no act of theirs. */
function unseenStates(rows: readonly [string, Row][]): ReadonlySet<string> {
  const silent = rows.filter(([, { publicly, by }]) => !publicly && !byThePerson(by));
  const unseen = new Set<string>();
  for (let before = -1; before < unseen.size;) {
    before = unseen.size;
    for (const [, { from, to }] of silent)
      if (to && (from.length === 0 || from.some((state) => unseen.has(state)))) unseen.add(to);
  }
  return unseen;
}
const byThePerson = (by: Row['by']): boolean => by !== 'system' && reachOf('applicant', by) !== undefined;
const isEnd = (definition: { actions: object }, state: string): boolean =>
  rowsOf(definition).every(([, { from, to }]) => !from.includes(state) || (to ?? state) === state);

it(`${lifecycles.length} lifecycles, each under a name and a word of its own`, () => {
  for (const names of [lifecycles.map(({ name }) => name), lifecycles.map(({ label }) => label)])
    expect(new Set(names).size).toBe(recordTypes.length);
});

describe.each(lifecycles.map((each) => [each.label, each] as const))(
  'the definition of %s',
  (_, definition) => {
    it('every state is reached and every row cites its clause', () => {
      expect(definitionProblems(definition)).toEqual([]);
    });

    it('every row is done by a permission of the matrix or by the system', () => {
      for (const [, row] of rowsOf(definition)) expect([...allPermissions, 'system']).toContain(row.by);
    });

    it('every clock that a row starts is in the table of time limits', () => {
      for (const [, row] of rowsOf(definition)) if (row.starts) expect(timeLimits).toHaveProperty(row.starts);
    });

    it('every state has a label for staff, one for the public, and a tone with a colour', () => {
      for (const state of statesOf(definition)) {
        const { label, publicLabel, tone } = definition.states[state] ?? {};
        expect(label).toBeTruthy();
        expect(publicLabel).toBeTruthy();
        expect(tones).toHaveProperty(tone ?? '');
      }
    });

    it('every guard answers with a code and a Chinese sentence', () => {
      for (const [, row] of rowsOf(definition))
        for (const guard of row.needs) {
          expect(guard.code).toMatch(/^[a-z_]+$/);
          expect(guard.message).toMatch(/[\u4e00-\u9fff].*。$/u);
        }
    });

    it('no refusal sends a colleague to the colleague that they are', () => {
      const said = rowsOf(definition)
        .filter(([, { by }]) => by !== 'system' && !byThePerson(by))
        .flatMap(([, { needs }]) => needs.map(({ message }) => message));
      for (const message of said) expect(message).not.toMatch(/联系(您的)?社工/u);
    });

    it('what the person concerned reads is a short sentence without a name of a state', () => {
      for (const [, row] of rowsOf(definition))
        if (row.publicly) expect(row.publicly).toMatch(/^[^A-Za-z]{4,30}。$/u);
    });

    it('no end of what colleagues alone have seen is told to the person', () => {
      const unseen = unseenStates(rowsOf(definition));
      const ends = rowsOf(definition).filter(([, { to }]) => to && isEnd(definition, to));
      const told = ends.filter(
        ([, { by, from, publicly, onlyIfHeard }]) =>
          publicly && !onlyIfHeard && !byThePerson(by) && from.some((state) => unseen.has(state)),
      );
      expect(told.map(([action]) => action)).toEqual([]);
    });

    it('the diagram shows every state and every row', () => {
      const diagram = diagramOf(definition);
      for (const state of statesOf(definition)) expect(diagram).toContain(`  ${state} : `);
      for (const [, row] of rowsOf(definition)) {
        for (const from of row.from)
          expect(diagram).toContain(`  ${from} --> ${row.to ?? from} : ${row.label} (`);
        if (row.from.length === 0) expect(diagram).toContain(`  [*] --> ${row.to} : ${row.label} (`);
      }
    });
  },
);

describe('the engine', () => {
  type State = 'new' | 'done' | 'lost';
  interface Facts {
    readonly ready: boolean;
    readonly signed: boolean;
  }
  const ready = { code: 'not_ready', message: '还没准备好。', holds: (facts: Facts) => facts.ready };
  const signed = { code: 'unsigned', message: '还没签字。', holds: (facts: Facts) => facts.signed };
  const wording = { label: '新', publicLabel: '新', tone: 'neutral' } as const;
  const toy: Lifecycle<State, 'make' | 'finish' | 'tick', Facts> = {
    name: 'toy',
    label: '玩具',
    states: { new: wording, done: { ...wording, label: '完成' }, lost: wording },
    actions: {
      make: { label: '新建', from: [], to: 'new', by: 'session.own', needs: [], basis: ['104/1'] },
      finish: {
        label: '完成',
        from: ['new'],
        to: 'done',
        by: 'session.own',
        needs: [ready, signed],
        basis: [],
      },
      tick: { label: '计时', from: ['new'], by: 'system', needs: [], basis: ['104/1'] },
    },
  };
  const nothing = { ready: false, signed: false };

  it('names an unreachable state, a row without a clause and a creating row without an end', () => {
    expect(definitionProblems(toy)).toEqual(['toy: no way leads to lost', 'toy.finish: no clause']);
    const actions = { ...toy.actions, make: { ...toy.actions.make, to: undefined } };
    expect(definitionProblems({ ...toy, actions } as typeof toy)).toContain('toy.make: creates nothing');
  });

  it('a way may lead through several states, in whatever order the rows stand', () => {
    const { make, finish, tick } = toy.actions;
    const last = { ...finish, label: '弃', from: ['done'], to: 'lost', basis: ['104/1'] } as const;
    const actions = { lose: last, finish: { ...finish, basis: ['104/1'] }, make, tick };
    expect(definitionProblems({ ...toy, actions })).toEqual([]);
  });

  it('states that lead only to each other are not reached', () => {
    const { make, finish, tick } = toy.actions;
    const row = { ...finish, basis: ['104/1'] };
    const actions = {
      make,
      tick,
      lose: { ...row, from: ['done'], to: 'lost' },
      find: { ...row, from: ['lost'], to: 'done' },
    } as const;
    expect(definitionProblems({ ...toy, actions })).toEqual([
      'toy: no way leads to done',
      'toy: no way leads to lost',
    ]);
  });

  it('refuses by the state first, and names no other reason then', () => {
    expect(refusalsOf(toy, 'finish', 'done', nothing)).toEqual([
      { code: 'wrong_state', message: '现在是「完成」，不能完成。请刷新后再看。' },
    ]);
  });

  it('gives every missing fact in the order of the row, and the first one to the write path', () => {
    expect(refusalsOf(toy, 'finish', 'new', nothing).map(({ code }) => code)).toEqual([
      'not_ready',
      'unsigned',
    ]);
    expect(refusalOf(toy, 'finish', 'new', nothing)?.code).toBe('not_ready');
    expect(refusalOf(toy, 'finish', 'new', { ready: true, signed: true })).toBeUndefined();
  });

  it('a creating action cannot be asked of a record that exists', () => {
    for (const state of statesOf(toy))
      expect(refusalOf(toy, 'make', state, nothing)?.code).toBe('wrong_state');
  });

  it('a screen is offered the actions that start here and that the actor may do, with their reasons', () => {
    const offers = availableActions(toy, 'new', { ready: true, signed: false }, () => true);
    expect(offers).toEqual([
      {
        action: 'finish',
        label: '完成',
        allowed: false,
        reasons: [{ code: 'unsigned', message: '还没签字。' }],
      },
    ]);
    const able = availableActions(toy, 'new', { ready: true, signed: true }, () => true);
    expect(able).toEqual([{ action: 'finish', label: '完成', allowed: true, reasons: [] }]);
    expect(availableActions(toy, 'new', nothing, () => false)).toEqual([]);
    expect(availableActions(toy, 'done', nothing, () => true)).toEqual([]);
  });

  it('no screen is ever offered what only the timed run does', () => {
    for (const state of statesOf(toy))
      expect(availableActions(toy, state, nothing, () => true).map(({ action }) => action)).not.toContain(
        'tick',
      );
    expect(actionsOf(toy)).toContain('tick');
  });
});

describe('the seven named steps (资源共享与转介管理办法, §2.3)', () => {
  it('their names and order are those of the 办法', () => {
    expect(sevenSteps.map((step) => step.label).join(' → ')).toBe(
      '提出申请 → 初核登记 → 康复转介 → 综合评估 → 服务提供 → 阶段性评估 → 结案与回访',
    );
  });

  it('what lies before the current step is done, what lies behind it is next', () => {
    expect(stepsAt('refer').map((step) => step.status)).toEqual([
      'done',
      'done',
      'current',
      'next',
      'next',
      'next',
      'next',
    ]);
    expect(stepsAt('apply').filter((step) => step.status === 'done')).toEqual([]);
  });
});

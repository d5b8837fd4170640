import 'reflect-metadata';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lifecycles, recordKinds } from '@jingkang/shared/records/all';
import {
  type RecordCollection,
  records,
  type RecordType,
  recordTypes,
} from '@jingkang/shared/records/outlines';
import type { RecordKind } from '@jingkang/shared/records/record-kind';
import { getMetadataArgsStorage } from 'typeorm';
import '../program/app.module';
import { LifecycleAction } from '../foundation/http/route';
import { sealedColumns } from '../foundation/crypto/sealed-columns';
import { recordTables } from '../foundation/records/record-tables';
import type { RecordTable } from '../foundation/records/stored-record';
import { tableOf } from '../foundation/database/rows/entity-class';
import { entities } from './entities';
import { SnakeNaming } from '../foundation/database/rows/naming';
import { noticeWords } from '../messages/notices/notice-words';
import type { NoticeSubject } from '../messages/notices/notices-writer';
import { describedRoutes } from '../gateway/openapi/document';
import { storedRecords } from './all';

const shared = join(__dirname, '../../../shared');
const filesOf = (folder: string) => readdirSync(join(shared, folder)).filter((file) => file.endsWith('.ts'));
const { columns } = getMetadataArgsStorage();
const propertiesOf = (entity: unknown) =>
  columns.filter(({ target }) => target === entity).map(({ propertyName }) => propertyName);
const naming = new SnakeNaming();
const columnsOf = (entity: unknown) =>
  propertiesOf(entity).map((property) => naming.columnName(property, undefined, []));

describe(`${recordTypes.length} kinds of records`, () => {
  it('each lifecycle that is written belongs to one kind, and each kind has one of its own', () => {
    const tables = filesOf('lifecycles').flatMap((file) => {
      if (file.endsWith('.spec.ts')) return [];
      const module = jest.requireActual<Record<string, unknown>>(join(shared, 'lifecycles', file));
      return Object.values(module).filter((one) => (one as { states?: object } | null)?.states);
    });
    expect(new Set(tables)).toEqual(new Set(lifecycles));
    expect(new Set(lifecycles).size).toBe(recordTypes.length);
  });

  it('each file of a kind is in the list', () => {
    const others = ['all.ts', 'kinds.ts', 'outlines.ts', 'record-kind.ts'];
    const files = filesOf('records').filter((file) => !file.endsWith('.spec.ts') && !others.includes(file));
    expect(files.sort()).toEqual(recordTypes.map((name) => `${records[name].collection.slice(1)}.ts`).sort());
  });

  it('each table that moves through a lifecycle is of a kind', () => {
    const moving = entities.filter((one) =>
      ['state', 'dueAt', 'clock'].every((p) => propertiesOf(one).includes(p)),
    );
    expect(new Set(moving)).toEqual(new Set(recordTables().map(({ entity }) => entity)));
  });

  it('none has another one for its whole than a kind', () => {
    const wholes = recordTypes.flatMap((name) => ('within' in records[name] ? [records[name].within] : []));
    expect(recordTypes).toEqual(expect.arrayContaining(wholes));
  });
});

describe.each(recordTypes)('%s', (name) => {
  const { entity, heldBy, grownFrom, parts } = recordTables().find((one) => one.recordType === name) ?? {
    ...storedRecords[name],
  };
  const { lifecycle, notices } = recordKinds[name];
  const { collection } = records[name];

  it('names columns that are there', () => {
    if (heldBy) expect(propertiesOf(entity)).toContain(heldBy);
    if (grownFrom) expect(columnsOf(entity)).toContain(grownFrom);
    for (const part of parts) expect(columnsOf(part.entity)).toContain(part.of);
    expect(heldBy !== null).toBe('held' in records[name]);
    expect(grownFrom === 'case_id').toBe('within' in records[name]);
  });

  const asked = describedRoutes().flatMap(({ method, path, access }) => {
    const action = path.startsWith(`/api${collection}/{id}/actions/`) && path.split('/').at(-1);
    return method === 'POST' && action ? [{ action, permission: access?.permission }] : [];
  });
  it(`each of its ${asked.length} routes of an action is of its lifecycle, and asks the permission of its row`, () => {
    const rows: Readonly<Record<string, { readonly by: string }>> = lifecycle.actions;
    expect(asked.filter(({ action, permission }) => rows[action]?.by !== permission)).toEqual([]);
    expect(asked).not.toHaveLength(0);
  });

  it('has tabs where it has a queue that is counted', () => {
    const counted = describedRoutes().some(({ path }) => path === `/api${collection}/counts`);
    expect(recordKinds[name].views !== null).toBe(counted);
  });

  it('its notices are sentences of its own', () => {
    const told = [...Object.keys(notices.acrossSides), ...Object.keys(notices.events)];
    for (const action of told) expect(noticeWords(name, action)).toMatch(/^[\u4e00-\u9fff，、]{6,30}。$/u);
  });
});

describe('what is sealed', () => {
  const named = entities.flatMap((entity) =>
    columnsOf(entity)
      .filter((column) => column.endsWith('_sealed'))
      .map((column) => `${tableOf(entity)}.${column}`),
  );
  it(`each of ${named.length} columns is rotated, and bound to a place of its own`, () => {
    expect(
      sealedColumns()
        .map(({ table, column }) => `${table}.${column}`)
        .sort(),
    ).toEqual(named.sort());
    expect(new Set(sealedColumns().map(({ place }) => place)).size).toBe(named.length);
  });
});

type Refused<Planted, By> = Planted extends By ? 'it compiles' : true;
type About<Name, Action> = { recordType: Name; recordId: string; action: Action };
type Every = { readonly [Name in RecordType]: RecordTable };

/** Edits that must not compile: the check of the types reads them, and one that would compile is no `true`. */
const planted: readonly true[] = [
  true satisfies Refused<About<'cases', 'assigned-to-yuo'>, NoticeSubject>,
  true satisfies Refused<About<'agreements', 'sing'>, NoticeSubject>,
  true satisfies Refused<About<'feedback', 'new-information'>, NoticeSubject>,
  true satisfies Refused<About<'aggreements', 'message'>, NoticeSubject>,
  true satisfies Refused<Omit<typeof storedRecords, 'agreements'>, Every>,
  true satisfies Refused<Omit<typeof storedRecords.feedback, 'handler'>, RecordTable>,
  true satisfies Refused<{ name: 'feedbacks' }, Pick<RecordKind, 'name'>>,
  true satisfies Refused<'/agrements', RecordCollection>,
];

it(`${planted.length} planted edits do not compile, and what they are planted beside does`, () => {
  const beside: NoticeSubject = { recordType: 'agreements', recordId: '', action: 'sign' };
  expect(beside.action in recordKinds.agreements.lifecycle.actions).toBe(true);
  expect(() => LifecycleAction(recordKinds.cases.lifecycle, 'open')).toThrow('is for nobody to ask for');
});

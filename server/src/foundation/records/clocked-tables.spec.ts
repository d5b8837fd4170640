import { getMetadataArgsStorage } from 'typeorm';
import { entities } from '../../registry/entities';
import { clockedTables } from './clocked-tables';

const { tables, columns } = getMetadataArgsStorage();
const tableOf = (entity: unknown) => tables.find(({ target }) => target === entity)?.name ?? '';
const has = (entity: unknown, property: string) =>
  columns.some(({ target, propertyName }) => target === entity && propertyName === property);

const due = entities.filter((entity) => has(entity, 'dueAt'));

it(`each of the ${due.length} tables that hold the end of a clock is counted again, and no other`, () => {
  expect(
    clockedTables()
      .map(({ table }) => table)
      .sort(),
  ).toEqual(due.map(tableOf).sort());
  expect(due).not.toHaveLength(0);
});

it('each of them holds what its clock was counted from', () => {
  expect(due.filter((entity) => !has(entity, 'clockCount')).map(tableOf)).toEqual([]);
});

import { getMetadataArgsStorage } from 'typeorm';
import { entities } from '../registry/entities';
import { SnakeNaming } from '../foundation/database/rows/naming';
import { hashedTables } from './renew-hashes';

/** Hashes of the same names that are no index of what somebody typed in more than one way. */
const others: Readonly<Record<string, string>> = {
  'accounts.phone_hash': 'only a mobile of eleven plain digits ever made an account',
  'one_time_codes.phone_hash': 'lives for minutes',
  'agreements.document_hash': 'of a PDF',
};

describe('hashes that people are found by', () => {
  const naming = new SnakeNaming();
  const storage = getMetadataArgsStorage();
  const found = entities.flatMap((entity) => {
    const table = storage.tables.find(({ target }) => target === entity)?.name ?? '';
    return storage.columns
      .filter(
        ({ target, propertyName }) => target === entity && /^(name|phone|document)Hash$/.test(propertyName),
      )
      .map(({ propertyName }) => `${String(table)}.${naming.columnName(propertyName, undefined, [])}`);
  });

  it(`each of ${found.length} columns is computed anew by the command, or says why not`, () => {
    const renewed = hashedTables().flatMap(({ table, hashes }) =>
      Object.keys(hashes).map((column) => `${table}.${column}`),
    );
    expect(found.sort()).toEqual([...renewed, ...Object.keys(others)].sort());
  });
});

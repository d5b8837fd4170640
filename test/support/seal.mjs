// Seals a text for rows, as test/support/sealing.ts asks: jest does not load the built server.
import { readFileSync } from 'node:fs';
import { FieldCipher, sealedColumns } from '../../server/dist/testing.js';

const [dataDir, asked] = process.argv.slice(2);
const cipher = new FieldCipher(JSON.parse(readFileSync(`${dataDir}/field-keys.json`, 'utf8')));
const { text, wanted } = JSON.parse(readFileSync(asked, 'utf8'));
const sealed = wanted.map(({ table, column, row }) => {
  const where = sealedColumns().find((one) => one.table === table && one.column === column);
  return where ? cipher.seal(text, `${where.place}:${row[where.key]}`) : text;
});
process.stdout.write(JSON.stringify(sealed));

// Loaded into a server before its program: ends it as a power failure would, once it has given so many statements.
import { createRequire } from 'node:module';

const limit = Number(process.env.KILL_AFTER);
let given = 0;
const count = () => {
  given += 1;
  if (given > limit) process.kill(process.pid, 'SIGKILL');
};

const from = createRequire(new URL('../../server/package.json', import.meta.url));
const before = (target, ...names) => {
  for (const name of names) {
    const does = target[name];
    target[name] = function (...values) {
      count();
      return does.apply(this, values);
    };
  }
};

const Libsql = from('libsql');
const { prepare } = Libsql.prototype;
Libsql.prototype.prepare = function (...values) {
  const statement = prepare.apply(this, values);
  before(statement, 'run', 'all', 'get');
  return statement;
};
const { Connection } = from('mysql2');
// The connections of a pool are of another class above the same one.
before(Object.getPrototypeOf(Connection.prototype), 'query', 'execute');

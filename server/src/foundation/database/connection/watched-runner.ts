import type { DataSource, ReplicationMode } from 'typeorm';
import type { MysqlDriver } from 'typeorm/driver/mysql/MysqlDriver.js';
import { MysqlQueryRunner } from 'typeorm/driver/mysql/MysqlQueryRunner.js';
import { besideTransaction } from './beside';

/** Every runner takes a connection of its own from the pool: beside a unit of work it is refused, as on the embedded one. */
class WatchedRunner extends MysqlQueryRunner {
  override connect(): Promise<unknown> {
    const beside = besideTransaction(this, '', this.connect);
    return beside ? Promise.reject(beside) : super.connect();
  }

  override query<T>(query: string, parameters?: unknown[], useStructuredResult?: boolean): Promise<T> {
    const beside = besideTransaction(this, query, this.query);
    return beside
      ? Promise.reject(beside)
      : (super.query(query, parameters, useStructuredResult as true) as Promise<T>);
  }
}

/** Makes the driver of a server database give out watched runners. */
export function watchRunners(dataSource: DataSource): void {
  const driver = dataSource.driver as MysqlDriver;
  driver.createQueryRunner = (mode: ReplicationMode) => new WatchedRunner(driver, mode);
}

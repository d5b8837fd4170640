import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

/**
 * The opened source, as every module takes it. One source serves the start, the seed and the server, one after the
 * other, so who opened it closes it: Nest would close it with the first of them.
 */
export const tablesOf = (dataSource: DataSource) =>
  TypeOrmModule.forRootAsync({
    useFactory: () => dataSource.options,
    dataSourceFactory: () => Promise.resolve(lent(dataSource)),
  });

/** The same source in every way but one. */
function lent(dataSource: DataSource): DataSource {
  return Object.create(dataSource, { destroy: { value: () => Promise.resolve() } }) as DataSource;
}

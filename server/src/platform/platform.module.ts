import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppLog } from '../common/app-log';
import { BodyRoom } from '../common/body-room';
import { Clock } from '../common/clock';
import { Clocks } from '../common/clocks';
import { Drain } from '../common/drain';
import { Evidence } from '../common/evidence';
import { EvidenceChain } from '../common/evidence-chain';
import { FieldCipher } from '../common/field-cipher';
import { FreeSpace } from '../common/free-space';
import { Idempotency } from '../common/idempotency';
import type { Keys } from '../common/keys';
import { Leases } from '../common/leases';
import { Openings } from '../common/opening';
import { Performer } from '../common/perform';
import { ReadableRows } from '../common/readable-rows';
import { RequestLimits } from '../common/request-limits';
import { Sql } from '../common/sql';
import { Throttle } from '../common/throttle';
import { UnitOfWork } from '../common/unit-of-work';
import { WholeRecord } from '../common/whole-record';
import { NoticesWriter } from '../notices/notices-writer';
import { RegionsModule } from '../regions/regions.module';
import { Settings } from '../settings';

/** What the program is given at its start. */
export interface Parts {
  readonly settings: Settings;
  readonly dataSource: DataSource;
  readonly keys: Keys;
  readonly clock: Clock;
}

/** The keys themselves, for whoever looks whether their file still holds them. */
export const KEYS = Symbol('keys');

const services = [
  AppLog,
  BodyRoom,
  Clocks,
  Drain,
  Evidence,
  FreeSpace,
  Idempotency,
  Leases,
  NoticesWriter,
  Openings,
  Performer,
  ReadableRows,
  RequestLimits,
  Sql,
  Throttle,
  UnitOfWork,
  WholeRecord,
];

/** The ground every module stands on. */
@Global()
@Module({})
export class PlatformModule {
  static of({ settings, dataSource, keys, clock }: Parts): DynamicModule {
    const given = [
      { provide: Settings, useValue: settings },
      { provide: DataSource, useValue: dataSource },
      { provide: Clock, useValue: clock },
      { provide: KEYS, useValue: keys },
      { provide: FieldCipher, useValue: new FieldCipher(keys) },
      { provide: EvidenceChain, useValue: new EvidenceChain(Buffer.from(keys.chainKey, 'base64')) },
    ];
    return {
      module: PlatformModule,
      imports: [RegionsModule],
      providers: [...given, ...services],
      exports: [...given, ...services],
    };
  }
}

import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { AccountNews } from '../accounts/account-news';
import { AppLog } from '../common/app-log';
import { BodyRoom } from '../common/body-room';
import { Clock } from '../common/clock';
import { Clocks } from '../common/clocks';
import { Drain } from '../common/drain';
import { Evidence } from '../common/evidence';
import { EvidenceChain } from '../common/evidence-chain';
import { EvidenceEvent, EvidenceHead } from '../common/evidence.entities';
import { FieldCipher } from '../common/field-cipher';
import { FreeSpace } from '../common/free-space';
import { Idempotency } from '../common/idempotency';
import { KeyRing } from '../common/key-ring';
import { Leases } from '../common/leases';
import { Openings } from '../common/opening';
import { Performer } from '../common/perform';
import { ReadableRows } from '../common/readable-rows';
import { RecordChecks } from '../common/record-checks';
import { Rehearsal, unitOfWorkOf } from '../common/rehearsal';
import { RequestLimits } from '../common/request-limits';
import { Sql } from '../common/sql';
import { Throttle } from '../common/throttle';
import { UnitOfWork } from '../common/unit-of-work';
import { WholeRecord } from '../common/whole-record';
import { DemoMark } from '../database/demo/demo-mark.entity';
import { refuseSetClock } from '../database/demo/mode';
import {
  DatabaseIdentity,
  IdempotencyKey,
  LeaseRow,
  MigrationChecksum,
  RunningServerRow,
  ThrottleCounter,
} from '../database/platform.entities';
import { NoticesWriter } from '../notices/notices-writer';
import { RegionsModule } from '../regions/regions.module';
import { Settings } from '../settings';
import { tablesOf } from './lent-source';

/** What the program is given at its start. */
export interface Parts {
  readonly settings: Settings;
  readonly dataSource: DataSource;
  readonly keys: KeyRing;
  readonly clock: Clock;
  /** Set by `rehearsal`: all is done, and taken back. */
  readonly rehearses?: boolean;
}

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
  RecordChecks,
  RequestLimits,
  Sql,
  Throttle,
  WholeRecord,
];

const tables = TypeOrmModule.forFeature([
  DatabaseIdentity,
  DemoMark,
  EvidenceEvent,
  EvidenceHead,
  IdempotencyKey,
  LeaseRow,
  MigrationChecksum,
  RunningServerRow,
  ThrottleCounter,
]);

/** The ground every module stands on. */
@Global()
@Module({ imports: [tables], exports: [tables] })
export class PlatformModule {
  static of({ settings, dataSource, keys, clock, rehearses = false }: Parts): DynamicModule {
    if (!rehearses) refuseSetClock(settings, clock);
    const rehearsal = new Rehearsal(rehearses);
    const given = [
      { provide: Settings, useValue: settings },
      { provide: Clock, useValue: clock },
      { provide: Rehearsal, useValue: rehearsal },
      { provide: UnitOfWork, useValue: unitOfWorkOf(dataSource, rehearsal) },
      { provide: KeyRing, useValue: keys },
      { provide: AccountNews, useExisting: NoticesWriter },
      { provide: FieldCipher, useValue: new FieldCipher(keys) },
      { provide: EvidenceChain, useValue: new EvidenceChain(Buffer.from(keys.chainKey, 'base64')) },
    ];
    return {
      module: PlatformModule,
      imports: [tablesOf(dataSource), RegionsModule],
      providers: [...given, ...services],
      exports: [...given, ...services],
    };
  }
}

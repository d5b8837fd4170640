import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { AccountNews } from '../identity/accounts/account-news';
import { AppLog } from '../foundation/running/app-log';
import { BodyRoom } from '../foundation/http/bodies/body-room';
import { Clock } from '../foundation/clock/clock';
import { Clocks } from '../records/clocks';
import { Drain } from '../foundation/running/drain';
import { Evidence } from '../foundation/evidence/evidence';
import { EvidenceChain } from '../foundation/evidence/evidence-chain';
import { EvidenceEvent, EvidenceHead } from '../foundation/evidence/evidence.entities';
import { FieldCipher } from '../foundation/crypto/field-cipher';
import { FreeSpace } from '../foundation/files/free-space';
import { Idempotency } from '../foundation/http/idempotency';
import { KeyRing } from '../foundation/crypto/key-ring';
import { JobLocks } from '../foundation/database/work/job-locks';
import { Openings } from '../foundation/records/opening';
import { Performer } from '../records/perform';
import { ReadableRows } from '../foundation/records/readable-rows';
import { RecordChecks } from '../records/record-checks';
import { Rehearsal, unitOfWorkOf } from '../foundation/database/work/rehearsal';
import { RequestLimits } from '../foundation/http/throttling/request-limits';
import { Sql } from '../foundation/database/work/sql';
import { Throttle } from '../foundation/http/throttling/throttle';
import { UnitOfWork } from '../foundation/database/work/unit-of-work';
import { WholeRecord } from '../foundation/records/whole-record';
import { DemoMark } from '../demo/demo-mark.entity';
import { refuseSetClock } from '../demo/mode';
import {
  DatabaseIdentity,
  IdempotencyKey,
  JobLock,
  MigrationChecksum,
  RunningServerRow,
  ThrottleCounter,
} from '../foundation/database/rows/platform.entities';
import { NoticesWriter } from '../messages/notices/notices-writer';
import { RegionsModule } from '../directory/regions/regions.module';
import { Settings } from '../foundation/settings/settings';
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
  JobLocks,
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
  JobLock,
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

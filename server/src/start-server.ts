import { realpathSync } from 'node:fs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication } from './program/application';
import { AppLog } from './foundation/running/app-log';
import { SystemClock, type Clock } from './foundation/clock/clock';
import { keysOfDatabase } from './foundation/crypto/database-keys';
import { Drain } from './foundation/running/drain';
import { FieldCipher } from './foundation/crypto/field-cipher';
import { KeyWatch, type Serving } from './foundation/crypto/key-watch';
import { hashesAreOld } from './records/renew-hashes';
import { UnitOfWork } from './foundation/database/work/unit-of-work';
import { openDatabase } from './registry/data-source';
import { alone } from './foundation/database/connection/alone';
import { byMode, enterProduction, refuseProduction, refuseSetClock } from './demo/mode';
import {
  migrate,
  type Migrated,
  mustBeMigrated,
  mustNotBeNewer,
} from './foundation/database/migrating/migrating';
import type { TablesStanding } from './foundation/database/migrating/tables-standing';
import { seed } from './seed/seed';
import type { DemoAccount } from './seed/staff';
import { tryWriting } from './foundation/database/connection/write-trial';
import type { Parts } from './platform/platform.module';
import { makeFolders } from './platform/folders';
import { NestLog } from './foundation/running/nest-log';
import { mendModes } from './foundation/files/private-files';
import type { Settings } from './foundation/settings/settings';
import { ReadinessWatch } from './gateway/site/readiness-watch';
import { TablesSeen } from './gateway/site/tables-seen';

export interface StartedServer {
  readonly app: NestFastifyApplication;
  readonly url: string;
  /** Set at the first start of a demo: the only time the passwords are told. */
  readonly demoAccounts: readonly DemoAccount[];
  /** How the tables stand towards this version, read once at the start. */
  readonly standing: TablesStanding | undefined;
  /** People are indexed here in an earlier form: the operator is reminded. */
  readonly hashesAreOld: boolean;
  close(): Promise<void>;
  /** Answers what is under way, then closes. */
  drain(): Promise<void>;
}

export interface StartOptions {
  readonly clock?: Clock;
  readonly progress?: (step: string) => void;
  /** A command goes by what the database serves. A start is refused where the settings say otherwise. */
  readonly byMode?: boolean;
  /** Told of each migration that ran. */
  readonly migrated?: (one: Migrated) => void;
  /** For the one command that changes tables whatever AUTO_MIGRATE says. */
  readonly migrates?: boolean;
}

/** Opens, migrates and seeds the database; gives what the program stands on. */
export async function openParts(
  settings: Settings,
  {
    clock = new SystemClock(),
    progress,
    byMode: goesByMode,
    migrates = settings.autoMigrate,
    migrated,
  }: StartOptions = {},
) {
  refuseSetClock(settings, clock);
  progress?.('opening the database');
  makeFolders(settings);
  const dataSource = await openDatabase(settings);
  try {
    if (settings.demo && !goesByMode) await refuseProduction(dataSource);
    await mustNotBeNewer(dataSource);
    await tryWriting(dataSource);
    progress?.(migrates ? 'migrating' : 'looking at the tables');
    if (migrates) await migrate(dataSource, migrated && { told: migrated });
    else await mustBeMigrated(dataSource);
    await mendModes(realpathSync(settings.dataDir));
    const keys = await keysOfDatabase(dataSource, settings.fieldKeysFile, clock);
    const known = goesByMode ? await byMode(settings, dataSource) : settings;
    refuseSetClock(known, clock);
    if (known.production) await alone(dataSource, () => enterProduction(dataSource));
    return { settings: known, dataSource, keys, clock } satisfies Parts;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

/** From settings to a listening server. */
export async function startServer(settings: Settings, options: StartOptions = {}): Promise<StartedServer> {
  const parts = await openParts(settings, options);
  const keyWatch = new KeyWatch(parts.dataSource, parts.keys, settings.version);
  try {
    await keyWatch.join();
    options.progress?.('seeding');
    const demoAccounts = await alone(parts.dataSource, () => seed(parts, new FieldCipher(parts.keys)));
    const app = await createApplication(parts);
    keyWatch.begin(servingOf(app));
    await app.listen(settings.port, settings.host);
    // Until here a failure is told by the start itself.
    app.useLogger(new NestLog(app.get(AppLog)));
    const standing = await app.get(TablesSeen).look();
    await app.get(ReadinessWatch).begin();
    const { port } = app.getHttpServer().address() as { port: number };
    const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
    const close = async () => {
      await app.close();
      await keyWatch.end();
      await parts.dataSource.destroy();
    };
    const drain = async () => {
      await app.get(Drain).run(app.getHttpServer());
      await close();
    };
    const old = await hashesAreOld(parts.dataSource);
    return { app, url: `http://${host}:${port}`, demoAccounts, standing, hashesAreOld: old, close, drain };
  } catch (error) {
    await keyWatch.end();
    await parts.dataSource.destroy();
    throw error;
  }
}

function servingOf(app: NestFastifyApplication): Serving {
  return {
    log: app.get(AppLog),
    settled: async () => {
      await app.get(Drain).settled();
      await app.get(UnitOfWork).settled();
    },
  };
}

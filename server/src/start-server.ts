import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication } from './application';
import { SystemClock, type Clock } from './common/clock';
import { keysOfDatabase } from './common/database-keys';
import { Drain } from './common/drain';
import { FieldCipher } from './common/field-cipher';
import { hashesAreOld } from './common/renew-hashes';
import { openDatabase } from './database/data-source';
import { enterProduction } from './database/demo/mode';
import { alone, migrate } from './database/migrating';
import { seed } from './database/seed/seed';
import type { DemoAccount } from './database/seed/staff';
import { tryWriting } from './database/write-trial';
import type { Parts } from './platform/platform.module';
import { mendModes } from './platform/private-files';
import type { Settings } from './settings';
import { TableDrift } from './site/table-drift';

export interface StartedServer {
  readonly app: NestFastifyApplication;
  readonly url: string;
  /** Set at the first start of a demo: the only time the passwords are told. */
  readonly demoAccounts: readonly DemoAccount[];
  /** People are indexed here in an earlier form: the operator is reminded. */
  readonly hashesAreOld: boolean;
  close(): Promise<void>;
  /** Answers what is under way, then closes. */
  drain(): Promise<void>;
}

export interface StartOptions {
  readonly clock?: Clock;
  readonly progress?: (step: string) => void;
  /** For the one command that may open a demo in production: the one that clears it. */
  readonly clearsDemo?: boolean;
}

/** Opens, migrates and seeds the database; gives what the program stands on. */
export async function openParts(
  settings: Settings,
  { clock = new SystemClock(), progress, clearsDemo }: StartOptions = {},
) {
  progress?.('opening the database');
  const dataSource = await openDatabase(settings);
  try {
    await tryWriting(dataSource);
    progress?.('migrating');
    await migrate(dataSource);
    await mendModes(settings.dataDir);
    const keys = await keysOfDatabase(dataSource, settings.fieldKeysFile, clock);
    if (settings.production && !clearsDemo) await enterProduction(dataSource);
    return { settings, dataSource, keys, clock } satisfies Parts;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

/** From settings to a listening server. */
export async function startServer(settings: Settings, options: StartOptions = {}): Promise<StartedServer> {
  const parts = await openParts(settings, options);
  try {
    options.progress?.('seeding');
    const demoAccounts = await alone(parts.dataSource, () => seed(parts, new FieldCipher(parts.keys)));
    const app = await createApplication(parts);
    await app.listen(settings.port, settings.host);
    void app.get(TableDrift).look();
    const { port } = app.getHttpServer().address() as { port: number };
    const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
    const close = async () => {
      await app.close();
      await parts.dataSource.destroy();
    };
    const drain = async () => {
      await app.get(Drain).run(app.getHttpServer());
      await close();
    };
    const old = await hashesAreOld(parts.dataSource);
    return { app, url: `http://${host}:${port}`, demoAccounts, hashesAreOld: old, close, drain };
  } catch (error) {
    await parts.dataSource.destroy();
    throw error;
  }
}

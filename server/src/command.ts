import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { EvidenceCheck } from './agreements/evidence-check.service';
import { FirstAccount } from './accounts/first-account.service';
import { AttachmentCheck } from './attachments/attachment-check.service';
import { AppModule } from './app.module';
import { verifyEvidence } from './audit/verify-evidence';
import { demoClear } from './cli/demo-clear';
import { print } from './cli/print';
import { oldHashes } from './cli/reminders';
import { withSettings } from './cli/with-settings';
import { FixedClock, SystemClock } from './common/clock';
import { EvidenceChain } from './common/evidence-chain';
import { FieldCipher } from './common/field-cipher';
import { saveKeys, withNewFieldKey } from './common/keys';
import { hashesAreOld, renewHashes } from './common/renew-hashes';
import { rotateKeys } from './common/rotate-keys';
import { alone } from './database/migrating';
import { seed } from './database/seed/seed';
import { mustExist } from './existing-place';
import type { Parts } from './platform/platform.module';
import { closeToOthers } from './platform/private-files';
import { type Settings, SettingsError } from './settings';
import { openParts } from './start-server';
import { TimedRun } from './timed/timed-run.service';

type Command = (parts: Parts, args: readonly string[]) => Promise<void>;
/** The command was called in another way than it takes. */
class UsageError extends SettingsError {}

const contextOf = (parts: Parts) =>
  NestFactory.createApplicationContext(AppModule.of(parts), { logger: false, abortOnError: false });

const notMade: Readonly<Record<'exists' | 'taken', (userName: string) => string>> = {
  exists: (userName) =>
    `There is an account ${userName}, and nothing was changed. To end its sign-in and get a new link: npm run admin:create -- --user-name ${userName} --reset`,
  taken: (userName) => `${userName} is the name of an account that is no administrator. Choose another.`,
};

/** What an operator runs beside the server, each `npm run <name>`. */
const commands: Readonly<Record<string, Command>> = {
  'db:migrate': async ({ dataSource }) => {
    print('The tables are current.');
    if (await hashesAreOld(dataSource)) print(oldHashes);
  },

  'db:seed': async (parts) => {
    const accounts = await alone(parts.dataSource, () => seed(parts, new FieldCipher(parts.keys)));
    print(
      accounts.length
        ? `Seeded, with ${accounts.length} demo accounts in demo-accounts.json.`
        : 'Everything was there.',
    );
  },

  'admin:create': async (parts, args) => {
    const context = await contextOf(parts);
    const userName = optionOf(args, '--user-name') ?? 'admin';
    const displayName = optionOf(args, '--name') ?? '系统管理员';
    const reset = args.includes('--reset');
    const outcome = await context.get(FirstAccount).create(userName, displayName, reset);
    if (!('link' in outcome)) throw new UsageError(notMade[outcome.done](userName));
    print(
      outcome.done === 'made'
        ? `The account ${userName} is made.`
        : `The account ${userName} was there: its password, its second factor and its sessions are ended.`,
    );
    print(`Its one-time link, good until ${outcome.link.expiresAt}:`);
    print(outcome.link.url);
  },

  'demo:clear': (parts, args) => demoClear(parts, optionOf(args, '--yes')),

  timed: async (parts, args) => {
    const at = optionOf(args, '--at');
    const clock = at ? new FixedClock(momentOf(at)) : new SystemClock();
    const context = await contextOf({ ...parts, clock });
    const counts = await context.get(TimedRun).run();
    if (!counts) return print('Another server is at it.');
    for (const [name, count] of Object.entries(counts)) print(`${name} ${count}`);
  },

  'audit:verify': async ({ dataSource, keys }) => {
    const chain = new EvidenceChain(Buffer.from(keys.chainKey, 'base64'));
    const { records, rows, problems } = await verifyEvidence(dataSource, chain);
    for (const problem of problems) print(problem);
    print(`records=${records} rows=${rows} problems=${problems.length}`);
    if (problems.length) process.exitCode = 1;
  },

  'evidence:verify': async (parts) => {
    const context = await contextOf(parts);
    const { problems, ...counted } = await context.get(EvidenceCheck).run();
    for (const problem of problems) print(problem);
    for (const [name, count] of Object.entries(counted)) print(`${name} ${count}`);
    print(problems.length ? `problems=${problems.length}` : 'Everything is whole.');
    if (problems.length) process.exitCode = 1;
  },

  'attachments:verify': async (parts, args) => {
    const context = await contextOf(parts);
    const found = await context.get(AttachmentCheck).run(args.includes('--remove-orphans'));
    for (const problem of found.problems) print(problem);
    const { attachments, young, removed } = found;
    for (const [name, count] of Object.entries({ attachments, young, removed, ...found.counts }))
      print(`${name} ${count}`);
    print(found.problems.length ? `problems=${found.problems.length}` : 'Everything is whole.');
    if (found.problems.length) process.exitCode = 1;
  },

  'keys:rotate': async ({ dataSource, keys, settings }) => {
    const next = withNewFieldKey(keys);
    saveKeys(settings.fieldKeysFile, next);
    print(
      `New field key ${next.current} is in the key file. Restart every server that is running, then this is complete.`,
    );
    print(`fields=${await rotateKeys(dataSource, next)}`);
  },

  'hashes:renew': async ({ dataSource, keys }) => {
    await renewHashes(dataSource, new FieldCipher(keys), (table, { rows, changed, unreadable }) =>
      print(`${table}: ${rows} read, ${changed} computed anew, ${unreadable} could not be opened`),
    );
    print('Everybody is found by what is typed now.');
  },
};

/** These only look: an empty place stays empty. */
const looking = new Set(['attachments:verify', 'audit:verify', 'evidence:verify']);

function optionOf(args: readonly string[], name: string): string | undefined {
  const index = args.indexOf(name);
  return index >= 0 ? args[index + 1] : undefined;
}

/** `2026-11-24` is the noon of that day in China; anything longer must be a moment of ISO 8601. */
function momentOf(text: string): Date {
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T12:00:00+08:00`) : new Date(text);
  if (Number.isNaN(moment.getTime())) throw new UsageError('--at takes a date such as 2026-11-24.');
  return moment;
}

async function run(settings: Settings, [name = '', ...args]: readonly string[]): Promise<void> {
  closeToOthers();
  const command = commands[name];
  if (!command)
    throw new UsageError(`There is no command ${name}. There are: ${Object.keys(commands).join(', ')}.`);
  if (looking.has(name)) await mustExist(settings);
  const parts = await openParts(settings, { clearsDemo: name === 'demo:clear' });
  try {
    await command(parts, args);
  } finally {
    await parts.dataSource.destroy();
  }
}

await withSettings((settings) => run(settings, process.argv.slice(2)));

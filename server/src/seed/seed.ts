import { givenRoles } from '@jingkang/shared/access/role-groups';
import { NestFactory } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { AccountRow } from '../identity/accounts/account.entity';
import { freshAccount } from '../identity/accounts/fresh-account';
import { AppModule } from '../program/app.module';
import { FixedClock } from '../foundation/clock/clock';
import type { FieldCipher } from '../foundation/crypto/field-cipher';
import type { Parts } from '../platform/platform.module';
import { beginSeed, seedIsHalf, takeBackHalf } from '../demo/half-seed';
import { type Known, markDemo } from '../demo/marks';
import { enterDemo } from '../demo/mode';
import { seedApplications, type Workers } from './demo-applications';
import { type AssessingTeam, seedAssessments } from './demo-assessments';
import { type Receiver, seedCases } from './demo-cases';
import { seedFeedback } from './demo-feedback';
import { seedHospitalReferrals } from './demo-hospital-referrals';
import { demoId } from '../demo/demo-id';
import { DemoStory } from './demo-matters';
import { seedReports } from './demo-reports';
import { seedOrganizations } from './organizations';
import { seedHolidays, seedRegions } from './regions';
import { type DemoAccount, hasDemoStaff, seedStaff } from './staff';
import { toyPerson } from './toy-people';

const counties: readonly {
  readonly code: '500110' | '210102';
  readonly workers: Workers;
  readonly civil: string;
  readonly hospital: string;
  readonly receiver: Receiver;
  readonly team: AssessingTeam;
}[] = [
  {
    code: '500110',
    workers: { first: 'qj-worker-1', second: 'qj-worker-2', lead: 'qj-manager' },
    civil: 'qj-civil',
    hospital: 'qj-hospital',
    receiver: { key: 'qijiang.station', worker: 'qj-station-worker' },
    team: { key: 'qijiang.center', worker: 'qj-worker-1', therapist: 'qj-therapist' },
  },
  {
    code: '210102',
    workers: { first: 'sy-worker', second: 'sy-worker', lead: 'sy-manager' },
    civil: 'sy-civil',
    hospital: 'sy-hospital',
    receiver: { key: 'heping.center', worker: 'sy-worker' },
    team: { key: 'heping.center', worker: 'sy-worker', therapist: 'sy-therapist' },
  },
];
const TOY_PEOPLE = 40;

/** Regions and holidays always; in demo mode also organizations, staff and toy people, once. */
export async function seed(parts: Parts, cipher: FieldCipher): Promise<readonly DemoAccount[]> {
  const { dataSource, settings, clock } = parts;
  if (settings.demo) await enterDemo(dataSource);
  await seedRegions(dataSource);
  await seedHolidays(dataSource);
  if (!settings.demo) return [];
  const before = await beforeSeed(parts);
  await seedOrganizations(dataSource, clock);
  if (!before) return [];
  const accounts = await seedStaff({ dataSource, clock, cipher, dataDir: settings.dataDir });
  await seedMatters(parts, cipher);
  await markDemo(dataSource, before);
  return accounts;
}

/** What was there before the seed; undefined when it has been done. What a cut one has left is taken back. */
async function beforeSeed({ dataSource, settings }: Parts): Promise<Known | undefined> {
  if (await seedIsHalf(dataSource)) return takeBackHalf(dataSource, settings.attachmentsDir);
  return (await hasDemoStaff(dataSource)) ? undefined : beginSeed(dataSource);
}

async function seedMatters(parts: Parts, cipher: FieldCipher): Promise<void> {
  await seedGuardians(parts.dataSource, cipher, parts.clock.now());
  const clock = new FixedClock(parts.clock.now());
  const context = await NestFactory.createApplicationContext(AppModule.of({ ...parts, clock }), {
    logger: false,
    abortOnError: false,
  });
  for (const { code, workers, civil, hospital, receiver, team } of counties) {
    const story = new DemoStory(context, clock, parts.clock, code);
    await seedApplications(story, workers);
    await seedCases(story, workers, receiver);
    await seedAssessments(story, workers, team);
    await seedReports(story, workers);
    await seedHospitalReferrals(story, hospital, workers);
    await seedFeedback(story, workers, civil);
  }
  await context.close();
}

async function seedGuardians(dataSource: DataSource, cipher: FieldCipher, now: Date): Promise<void> {
  const rows = counties.flatMap(({ code }) =>
    Array.from({ length: TOY_PEOPLE }, (_, n) => {
      const { phone } = toyPerson(code, n);
      const id = demoId('account', phone);
      const phoneSealed = cipher.seal(phone, `accounts.phone:${id}`);
      const phoneHash = cipher.lookupHash('phone', phone);
      return freshAccount({ id, kind: 'public', role: givenRoles.byThemselves, phoneSealed, phoneHash }, now);
    }),
  );
  await dataSource.manager.insert(AccountRow, rows);
}

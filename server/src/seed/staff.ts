import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { givenRoles } from '@jingkang/shared/access/role-groups';
import { addMonthsClamped } from '@jingkang/shared/calendar/local-date';
import type { DataSource, EntityManager } from 'typeorm';
import { AccountRow } from '../identity/accounts/account.entity';
import { freshAccount } from '../identity/accounts/fresh-account';
import { hashPassword } from '../identity/sign-in/passwords';
import { Qualification } from '../identity/staff/qualification.entity';
import type { Clock } from '../foundation/clock/clock';
import type { FieldCipher } from '../foundation/crypto/field-cipher';
import { newId, randomWord } from '../foundation/clock/ids';
import { replaceFile } from '../foundation/files/replace-file';
import { demoId } from '../demo/demo-id';
import { demoOrganizations } from './demo-organizations';
import { demoCommitteeWorkers, type DemoStaff, demoStaff } from './demo-staff';

/** One line of DATA_DIR/demo-accounts.json. */
export interface DemoAccount {
  /** The same on every installation; the user name is not. */
  readonly key: string;
  readonly role: string;
  readonly userName: string;
  readonly password: string;
  readonly place: string;
}

interface Means {
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly cipher: FieldCipher;
  readonly dataDir: string;
}

export function hasDemoStaff({ manager }: DataSource): Promise<boolean> {
  return manager.existsBy(AccountRow, { id: demoId('account', demoStaff[0]?.key ?? '') });
}

/**
 * Toy staff of every role with names and passwords of this installation only. Gives the accounts when they are
 * made, the one time, and keeps them in a file that only the server's user reads.
 */
export async function seedStaff({
  dataSource,
  clock,
  cipher,
  dataDir,
}: Means): Promise<readonly DemoAccount[]> {
  const accounts = demoStaff.map(accountOf);
  const hashes = await Promise.all(accounts.map(({ password }) => hashPassword(password)));
  await dataSource.transaction(async (manager) => {
    const staff = demoStaff.map((member, index) =>
      staffRow(member, accounts[index]?.userName ?? null, hashes[index] ?? null, clock),
    );
    await manager.insert(AccountRow, staff);
    await manager.insert(AccountRow, committeeRows(cipher, clock));
    await qualify(manager, clock);
  });
  keep(join(dataDir, 'demo-accounts.json'), accounts);
  return accounts;
}

// A name that could be guessed would let anyone try passwords on it, or lock it.
function accountOf({ key, role, at }: DemoStaff): DemoAccount {
  const userName = `${key}-${randomWord(5).toLowerCase()}`;
  const password = [randomWord(5), randomWord(5), randomWord(5)].join('-').toLowerCase();
  const place = demoOrganizations.find((one) => one.key === at)?.name ?? '平台';
  return { key, role, userName, password, place };
}

function staffRow(
  { key, displayName, role, at }: DemoStaff,
  userName: string | null,
  passwordHash: string | null,
  clock: Clock,
): AccountRow {
  const organizationId = at ? demoId('organization', at) : null;
  const id = demoId('account', key);
  return freshAccount(
    { id, kind: 'staff', role, userName, displayName, organizationId, passwordHash },
    clock.now(),
  );
}

function committeeRows(cipher: FieldCipher, clock: Clock): AccountRow[] {
  return demoCommitteeWorkers.map(({ phone, displayName, at }) => {
    const id = demoId('account', phone);
    const phoneSealed = cipher.seal(phone, `accounts.phone:${id}`);
    const phoneHash = cipher.lookupHash('phone', phone);
    const organizationId = demoId('organization', at);
    const given = { id, kind: 'public', role: givenRoles.byInvitation, displayName, organizationId } as const;
    return freshAccount({ ...given, phoneSealed, phoneHash }, clock.now());
  });
}

async function qualify(manager: EntityManager, clock: Clock): Promise<void> {
  const today = clock.today();
  const rows = demoStaff
    .filter(({ qualified }) => qualified)
    .map(({ key }, index) => ({
      id: newId(),
      accountId: demoId('account', key),
      kind: 'need_assessment' as const,
      certificateNo: `YS-${String(index + 1).padStart(4, '0')}`,
      validFrom: addMonthsClamped(today, -12),
      validTo: addMonthsClamped(today, 24),
      version: 1,
    }));
  await manager.insert(Qualification, rows);
}

// A file of an earlier database is kept under another name.
function keep(file: string, accounts: readonly DemoAccount[]): void {
  const before = `${file}.before`;
  if (existsSync(file)) renameSync(file, before);
  replaceFile(file, `${JSON.stringify(accounts, null, 2)}\n`, before);
}

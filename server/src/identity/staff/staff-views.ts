import { maskPhone } from '@jingkang/shared/access/masks';
import type { StaffView } from '@jingkang/shared/api/administration';
import { type Readable, unreadableWords } from '@jingkang/shared/api/unreadable';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock';
import { FieldCipher } from '../../foundation/crypto/field-cipher';
import { ReadableRows } from '../../foundation/records/readable-rows';
import { Organizations } from '../../directory/institutions/organizations.service';
import type { AccountRow } from '../accounts/account.entity';
import { Qualifications } from './qualifications.service';

/** Staff as administrators see them. */
@Injectable()
export class StaffViews {
  constructor(
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
    private readonly organizations: Organizations,
    private readonly qualifications: Qualifications,
    private readonly readable: ReadableRows,
  ) {}

  async of(rows: readonly AccountRow[]): Promise<Readable<StaffView>[]> {
    return this.readable.of('accounts', rows, await this.viewer(rows));
  }

  async one(row: AccountRow): Promise<StaffView> {
    return (await this.viewer([row]))(row);
  }

  private async viewer(rows: readonly AccountRow[]): Promise<(row: AccountRow) => StaffView> {
    const names = await this.organizations.namesOf(
      rows.flatMap(({ organizationId }) => organizationId ?? []),
    );
    const proofs = await this.qualifications.of(rows.map(({ id }) => id));
    const now = this.clock.now();
    return (row) => ({
      id: row.id,
      userName: row.userName ?? '',
      displayName: row.displayName,
      role: row.role,
      organizationId: row.organizationId,
      organizationName: names.get(row.organizationId ?? '') ?? null,
      phone: this.phoneOf(row),
      status: row.status,
      totpEnrolled: row.totpConfirmedAt !== null,
      enrolmentOpen: row.enrolmentExpiresAt !== null && row.enrolmentExpiresAt > now,
      qualifications: proofs
        .filter(({ accountId }) => accountId === row.id)
        .map(({ id, certificateNo, validFrom, validTo, version }) => ({
          id,
          certificateNo,
          validFrom,
          validTo,
          version,
        })),
      version: row.version,
    });
  }

  /** The account is worked on without its phone, so it stays in its list. */
  phoneOf({ id, phoneSealed }: AccountRow): string | null {
    if (phoneSealed === null) return null;
    const open = () => maskPhone(this.cipher.open(phoneSealed, `accounts.phone:${id}`));
    return this.readable.part('accounts', id, open, unreadableWords);
  }
}

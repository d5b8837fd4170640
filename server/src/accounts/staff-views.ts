import { maskPhone } from '@jingkang/shared/access/masks';
import type { StaffView } from '@jingkang/shared/api/administration';
import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock';
import { FieldCipher } from '../common/field-cipher';
import { Organizations } from '../institutions/organizations.service';
import type { AccountRow } from './account.entity';
import { Qualifications } from './qualifications.service';

/** Staff as administrators see them. */
@Injectable()
export class StaffViews {
  constructor(
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
    private readonly organizations: Organizations,
    private readonly qualifications: Qualifications,
  ) {}

  async of(rows: readonly AccountRow[]): Promise<StaffView[]> {
    const names = await this.organizations.namesOf(
      rows.flatMap(({ organizationId }) => organizationId ?? []),
    );
    const proofs = await this.qualifications.of(rows.map(({ id }) => id));
    const now = this.clock.now();
    return rows.map((row) => ({
      id: row.id,
      userName: row.userName ?? '',
      displayName: row.displayName,
      role: row.role,
      organizationId: row.organizationId,
      organizationName: names.get(row.organizationId ?? '') ?? null,
      phone: row.phoneSealed
        ? maskPhone(this.cipher.open(row.phoneSealed, `accounts.phone:${row.id}`))
        : null,
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
    }));
  }
}

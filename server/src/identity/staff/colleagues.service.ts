import type { Account } from '@jingkang/shared/access/scope';
import { roleGroups } from '@jingkang/shared/access/role-groups';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock';
import { Organizations } from '../../directory/institutions/organizations.service';
import { Accounts } from '../accounts/accounts.repository';
import { Qualifications } from './qualifications.service';
import type { ColleagueView } from '@jingkang/shared/api/administration';

/** Whom a record can be assigned to, within what the asker may see. */
@Injectable()
export class Colleagues {
  constructor(
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly organizations: Organizations,
    private readonly qualifications: Qualifications,
  ) {}

  async list(account: Account): Promise<{ items: ColleagueView[] }> {
    const rows = await this.accounts.activeIn(await this.organizations.idsFor(account), roleGroups.handlers);
    const names = await this.organizations.namesOf(
      rows.flatMap(({ organizationId }) => organizationId ?? []),
    );
    const today = this.clock.today();
    const valid = (await this.qualifications.of(rows.map(({ id }) => id))).filter(
      ({ validFrom, validTo }) => validFrom <= today && today <= validTo,
    );
    const qualified = new Set(valid.map(({ accountId }) => accountId));
    const items = rows.map(({ id, displayName, role, organizationId }) => ({
      id,
      displayName,
      role,
      organizationId: organizationId ?? '',
      organizationName: names.get(organizationId ?? '') ?? '',
      qualified: qualified.has(id),
    }));
    return { items };
  }
}

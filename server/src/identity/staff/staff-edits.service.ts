import type { ClashView } from '@jingkang/shared/api/common';
import type { Clash } from '@jingkang/shared/editing/merged-edit';
import { UpdateStaffForm } from '@jingkang/shared/forms/staff';
import { roles } from '@jingkang/shared/access/roles';
import { fieldWords } from '@jingkang/shared/forms/field-words';
import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { editOver } from '../../foundation/records/edits';
import type { AccountRow } from '../accounts/account.entity';
import { StaffViews } from './staff-views';

export interface StaffFields extends Pick<UpdateStaffForm, 'role' | 'displayName'> {
  readonly organizationId: string | null;
  /** Not sent is not touched; null takes it away. */
  readonly phone?: string | null;
}

/** Changes of an account over what another administrator has saved since it was opened. */
@Injectable()
export class StaffEdits {
  constructor(
    private readonly manager: EntityManager,
    private readonly views: StaffViews,
  ) {}

  /** The telephone is masked where it is read, so it is compared as it is shown. */
  async over(row: AccountRow, { version, base, seen, ...form }: UpdateStaffForm): Promise<StaffFields> {
    const { role, displayName, phone, organizationId = null } = form;
    const mine: StaffFields = {
      role,
      displayName,
      organizationId,
      ...(phone === undefined ? {} : { phone }),
    };
    const theirs = { ...row, phone: this.views.phoneOf(row) };
    const sent = { version, base, seen };
    const edit = { row, sent, theirs, mine, partial: [''], of: UpdateStaffForm, words };
    const { phone: merged, ...others } = await editOver(this.manager, edit);
    // What stays as it stands there is masked here, and not what is to be stored.
    return merged === undefined || (base && merged === theirs.phone) ? others : { ...others, phone: merged };
  }
}

function words({ field, theirs, mine }: Clash): ClashView | undefined {
  const { label } = fieldWords(UpdateStaffForm, field);
  const role = (code: unknown) => roles[code as keyof typeof roles]?.label ?? String(code);
  if (field === 'role') return { field, label, theirs, theirsWords: role(theirs), mineWords: role(mine) };
  if (field === 'phone')
    return { field, label, theirsWords: String(theirs ?? '没有填'), mineWords: String(mine ?? '没有填') };
  return undefined;
}

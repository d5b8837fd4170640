import { type Role, staffRoles } from '../access/roles';
import { EditForm } from './any-record';
import { UserName } from './credentials';
import { Choice, DateOnly, Identifier, Optional, PersonName, Phone, RecordId, Token } from './rules';

export class CreateStaffForm {
  @UserName('用户名') userName!: string;
  @PersonName('姓名') displayName!: string;
  @Choice('角色', staffRoles) role!: Role;
  /** Missing only for the roles that belong to no organization. */
  @Optional() @RecordId('所属机构') organizationId?: string;
  @Optional() @Phone('联系电话') phone?: string;
}

export class UpdateStaffForm extends EditForm {
  @PersonName('姓名') displayName!: string;
  @Choice('角色', staffRoles) role!: Role;
  @Optional() @RecordId('所属机构') organizationId?: string;
  @Optional() @Phone('联系电话') phone?: string;
}

export class QualificationForm {
  @Identifier('证书编号', { max: 40 }) certificateNo!: string;
  @DateOnly('有效期起') validFrom!: string;
  @DateOnly('有效期止') validTo!: string;
}

export class UpdateQualificationForm extends EditForm {
  @Identifier('证书编号', { max: 40 }) certificateNo!: string;
  @DateOnly('有效期起') validFrom!: string;
  @DateOnly('有效期止') validTo!: string;
}

export class StaffQuery {
  @Optional() @RecordId('所属机构') organizationId?: string;
  @Optional() @Choice('角色', staffRoles) role?: Role;
  @Optional() @Choice('状态', ['active', 'disabled']) status?: 'active' | 'disabled';
  @Optional() @Token('翻页位置') cursor?: string;
}

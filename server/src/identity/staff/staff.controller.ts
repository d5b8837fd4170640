import type {
  ChangedStaffView,
  ColleagueView,
  EnrolledStaffView,
  QualificationView,
  StaffView,
} from '@jingkang/shared/api/administration';
import type { HeldWorkCounts } from '@jingkang/shared/api/held-work';
import type { Page } from '@jingkang/shared/api/common';
import type { Account } from '@jingkang/shared/access/scope';
import type { Readable } from '@jingkang/shared/api/unreadable';
import { VersionForm } from '@jingkang/shared/forms/any-record';
import {
  CreateStaffForm,
  QualificationForm,
  StaffQuery,
  UpdateQualificationForm,
  UpdateStaffForm,
} from '@jingkang/shared/forms/staff';
import { Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { CurrentAccount } from '../../foundation/http/sessions/account';
import { FormBody, FormQuery } from '../../foundation/http/bodies/form-input';
import { Permit } from '../../foundation/http/route';
import { Colleagues } from './colleagues.service';
import { Qualifications } from './qualifications.service';
import { Staff } from './staff.service';

@Controller()
export class StaffController {
  constructor(
    private readonly staff: Staff,
    private readonly qualifications: Qualifications,
    private readonly colleagues: Colleagues,
  ) {}

  @Get('colleagues')
  @Permit('colleague.read')
  colleague(@CurrentAccount() account: Account): Promise<{ items: ColleagueView[] }> {
    return this.colleagues.list(account);
  }

  @Get('staff')
  @Permit('staff.read')
  list(@FormQuery(StaffQuery) query: StaffQuery): Promise<Page<Readable<StaffView>>> {
    return this.staff.list(query);
  }

  @Post('staff')
  @Permit('staff.manage')
  create(
    @CurrentAccount() account: Account,
    @FormBody(CreateStaffForm) form: CreateStaffForm,
  ): Promise<EnrolledStaffView> {
    return this.staff.create(account, form);
  }

  @Put('staff/:id')
  @Permit('staff.manage')
  update(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(UpdateStaffForm) form: UpdateStaffForm,
  ): Promise<ChangedStaffView> {
    return this.staff.update(account, id, form);
  }

  @Get('staff/:id/held-work')
  @Permit('staff.read')
  heldWork(@Param('id') id: string): Promise<HeldWorkCounts> {
    return this.staff.heldWork(id);
  }

  @Post('staff/:id/actions/disable')
  @HttpCode(200)
  @Permit('staff.suspend')
  disable(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(VersionForm) { version }: VersionForm,
  ): Promise<ChangedStaffView> {
    return this.staff.setStatus(account, id, version, 'disabled');
  }

  @Post('staff/:id/actions/enable')
  @HttpCode(200)
  @Permit('staff.manage')
  enable(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(VersionForm) { version }: VersionForm,
  ): Promise<ChangedStaffView> {
    return this.staff.setStatus(account, id, version, 'active');
  }

  @Post('staff/:id/actions/reset-sign-in')
  @HttpCode(200)
  @Permit('staff.manage')
  reset(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(VersionForm) { version }: VersionForm,
  ): Promise<EnrolledStaffView> {
    return this.staff.resetSignIn(account, id, version);
  }

  @Post('staff/:id/qualifications')
  @Permit('staff.manage')
  addQualification(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @FormBody(QualificationForm) form: QualificationForm,
  ): Promise<QualificationView> {
    return this.qualifications.add(account, id, form);
  }

  @Put('staff/:id/qualifications/:qualificationId')
  @Permit('staff.manage')
  updateQualification(
    @CurrentAccount() account: Account,
    @Param('id') id: string,
    @Param('qualificationId') qualificationId: string,
    @FormBody(UpdateQualificationForm) form: UpdateQualificationForm,
  ): Promise<QualificationView> {
    return this.qualifications.update(account, id, qualificationId, form);
  }
}

import { Global, Module } from '@nestjs/common';
import { SessionResolver } from '../common/session-resolver';
import { InstitutionsModule } from '../institutions/institutions.module';
import { RegionsModule } from '../regions/regions.module';
import { Accounts } from './accounts.repository';
import { Colleagues } from './colleagues.service';
import { DraftOwnership } from './draft-ownership';
import { EnrolmentsController } from './enrolments.controller';
import { Enrolments } from './enrolments.service';
import { FirstAccount } from './first-account.service';
import { InvitationsController } from './invitations.controller';
import { Invitations } from './invitations.service';
import { OneTimeCodes } from './one-time-codes.service';
import { People } from './people.service';
import { PublicSignIn } from './public-sign-in.service';
import { Qualifications } from './qualifications.service';
import { SessionLocks } from './session-locks.service';
import { SessionViews } from './session-views';
import { SessionsController } from './sessions.controller';
import { Sessions } from './sessions.service';
import { SignIns } from './sign-ins.service';
import { NoSmsSender, SmsSender } from './sms-sender';
import { StaffSignIn } from './staff-sign-in.service';
import { StaffViews } from './staff-views';
import { StaffController } from './staff.controller';
import { Staff } from './staff.service';
import { StoredSessions } from './stored-sessions';
import { TotpEnrolment } from './totp-enrolment.service';
import { TotpSecrets } from './totp-secrets';
import { WechatClient } from './wechat-client';

@Global()
@Module({
  imports: [InstitutionsModule, RegionsModule],
  controllers: [SessionsController, EnrolmentsController, StaffController, InvitationsController],
  providers: [
    { provide: SessionResolver, useClass: StoredSessions },
    { provide: SmsSender, useClass: NoSmsSender },
    Accounts,
    Colleagues,
    DraftOwnership,
    Enrolments,
    FirstAccount,
    Invitations,
    OneTimeCodes,
    People,
    PublicSignIn,
    Qualifications,
    SessionLocks,
    SessionViews,
    Sessions,
    SignIns,
    Staff,
    StaffSignIn,
    StaffViews,
    TotpEnrolment,
    TotpSecrets,
    WechatClient,
  ],
  exports: [
    SessionResolver,
    DraftOwnership,
    Enrolments,
    OneTimeCodes,
    People,
    Qualifications,
    Sessions,
    SmsSender,
  ],
})
export class AccountsModule {}

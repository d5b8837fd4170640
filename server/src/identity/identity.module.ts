import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleNames } from '../foundation/records/people-names';
import { SessionResolver } from '../foundation/http/sessions/session-resolver';
import { InstitutionsModule } from '../directory/institutions/institutions.module';
import { RegionsModule } from '../directory/regions/regions.module';
import { AccountRow } from './accounts/account.entity';
import { GuessCounter } from './sign-in/guessing/guess-counter.entity';
import { Invitation } from './invitations/invitation.entity';
import { KnownDevice } from './sign-in/devices/known-device.entity';
import { OneTimeCodeRow } from './sign-in/codes/one-time-code.entity';
import { Qualification } from './staff/qualification.entity';
import { RecoveryCode } from './sign-in/second-factor/recovery-code.entity';
import { Session } from './sign-in/sessions/session.entity';
import { Accounts } from './accounts/accounts.repository';
import { Colleagues } from './staff/colleagues.service';
import { DeviceCookies } from './sign-in/devices/device-cookies.service';
import { DraftHolders } from './sign-in/sessions/draft-holders';
import { DraftOwnership } from './accounts/draft-ownership';
import { EnrolmentsController } from './sign-in/second-factor/enrolments.controller';
import { Enrolments } from './sign-in/second-factor/enrolments.service';
import { FirstAccount } from './staff/first-account.service';
import { GuessCounters } from './sign-in/guessing/guess-counters.service';
import { GuessReports } from './sign-in/guessing/guess-reports.service';
import { KnownDevices } from './sign-in/devices/known-devices.service';
import { PasswordGuard } from './sign-in/guessing/password-guard.service';
import { RedemptionsController } from './invitations/redemptions.controller';
import { Redemptions } from './invitations/redemptions.service';
import { RecoveryCodes } from './sign-in/second-factor/recovery-codes.service';
import { SecondFactor } from './sign-in/second-factor/second-factor.service';
import { InvitationsController } from './invitations/invitations.controller';
import { HeldWork } from './staff/held-work/held-work.service';
import { Invitations } from './invitations/invitations.service';
import { CodePlaces } from './sign-in/codes/code-places.service';
import { CodeSends } from './sign-in/codes/code-sends.service';
import { Leads } from './accounts/leads.service';
import { OneTimeCodes } from './sign-in/codes/one-time-codes.service';
import { OwnAccountController } from './staff/own-account.controller';
import { OwnAccount } from './staff/own-account.service';
import { OwnSessions } from './sign-in/sessions/own-sessions.service';
import { People } from './accounts/people.service';
import { PublicSignIn } from './sign-in/public-sign-in.service';
import { Qualifications } from './staff/qualifications.service';
import { SessionLocks } from './sign-in/sessions/session-locks.service';
import { SessionViews } from './sign-in/sessions/session-views';
import { SessionsController } from './sign-in/sessions/sessions.controller';
import { Sessions } from './sign-in/sessions/sessions.service';
import { SignIns } from './sign-in/sign-ins.service';
import { NoSmsSender, SmsSender } from './sign-in/codes/sms-sender';
import { StaffSignIn } from './sign-in/staff-sign-in.service';
import { StaffEdits } from './staff/staff-edits.service';
import { StaffViews } from './staff/staff-views';
import { StaffController } from './staff/staff.controller';
import { Staff } from './staff/staff.service';
import { StoredSessions } from './sign-in/sessions/stored-sessions';
import { TotpEnrolment } from './sign-in/second-factor/totp-enrolment.service';
import { TotpSecrets } from './sign-in/second-factor/totp-secrets';
import { WechatClient } from './sign-in/wechat-client';

@Global()
@Module({
  imports: [
    TypeOrmModule.forFeature([
      AccountRow,
      GuessCounter,
      Invitation,
      KnownDevice,
      OneTimeCodeRow,
      Qualification,
      RecoveryCode,
      Session,
    ]),
    InstitutionsModule,
    RegionsModule,
  ],
  controllers: [
    SessionsController,
    RedemptionsController,
    EnrolmentsController,
    StaffController,
    InvitationsController,
    OwnAccountController,
  ],
  providers: [
    { provide: SessionResolver, useClass: StoredSessions },
    { provide: SmsSender, useClass: NoSmsSender },
    { provide: PeopleNames, useExisting: People },
    Accounts,
    Colleagues,
    DeviceCookies,
    DraftHolders,
    DraftOwnership,
    Enrolments,
    FirstAccount,
    GuessCounters,
    GuessReports,
    KnownDevices,
    PasswordGuard,
    RecoveryCodes,
    Redemptions,
    SecondFactor,
    HeldWork,
    Invitations,
    CodePlaces,
    CodeSends,
    Leads,
    OneTimeCodes,
    OwnAccount,
    OwnSessions,
    People,
    PublicSignIn,
    Qualifications,
    SessionLocks,
    SessionViews,
    Sessions,
    SignIns,
    Staff,
    StaffSignIn,
    StaffEdits,
    StaffViews,
    TotpEnrolment,
    TotpSecrets,
    WechatClient,
  ],
  exports: [
    SessionResolver,
    DraftHolders,
    DraftOwnership,
    Enrolments,
    GuessCounters,
    GuessReports,
    HeldWork,
    KnownDevices,
    Leads,
    OneTimeCodes,
    PasswordGuard,
    People,
    PeopleNames,
    Qualifications,
    Sessions,
    SmsSender,
  ],
})
export class IdentityModule {}

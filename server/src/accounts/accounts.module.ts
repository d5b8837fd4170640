import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleNames } from '../common/people-names';
import { SessionResolver } from '../common/session-resolver';
import { InstitutionsModule } from '../institutions/institutions.module';
import { RegionsModule } from '../regions/regions.module';
import { AccountRow } from './account.entity';
import { GuessCounter } from './guess-counter.entity';
import { Invitation } from './invitation.entity';
import { KnownDevice } from './known-device.entity';
import { OneTimeCodeRow } from './one-time-code.entity';
import { Qualification } from './qualification.entity';
import { RecoveryCode } from './recovery-code.entity';
import { Session } from './session.entity';
import { Accounts } from './accounts.repository';
import { Colleagues } from './colleagues.service';
import { DeviceCookies } from './device-cookies.service';
import { DraftHolders } from './draft-holders';
import { DraftOwnership } from './draft-ownership';
import { EnrolmentsController } from './enrolments.controller';
import { Enrolments } from './enrolments.service';
import { FirstAccount } from './first-account.service';
import { GuessCounters } from './guess-counters.service';
import { GuessReports } from './guess-reports.service';
import { KnownDevices } from './known-devices.service';
import { PasswordGuard } from './password-guard.service';
import { RedemptionsController } from './redemptions.controller';
import { Redemptions } from './redemptions.service';
import { RecoveryCodes } from './recovery-codes.service';
import { SecondFactor } from './second-factor.service';
import { InvitationsController } from './invitations.controller';
import { HeldWork } from './held-work.service';
import { Invitations } from './invitations.service';
import { CodePlaces } from './code-places.service';
import { CodeSends } from './code-sends.service';
import { Leads } from './leads.service';
import { OneTimeCodes } from './one-time-codes.service';
import { OwnAccountController } from './own-account.controller';
import { OwnAccount } from './own-account.service';
import { OwnSessions } from './own-sessions.service';
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
import { StaffEdits } from './staff-edits.service';
import { StaffViews } from './staff-views';
import { StaffController } from './staff.controller';
import { Staff } from './staff.service';
import { StoredSessions } from './stored-sessions';
import { TotpEnrolment } from './totp-enrolment.service';
import { TotpSecrets } from './totp-secrets';
import { WechatClient } from './wechat-client';

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
export class AccountsModule {}

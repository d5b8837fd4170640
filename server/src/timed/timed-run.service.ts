import { Injectable } from '@nestjs/common';
import { StoppedInstitutions } from '../care/casework/choice/stopped-institutions.service';
import { HeldWork } from '../identity/staff/held-work/held-work.service';
import { GuessReports } from '../identity/sign-in/guessing/guess-reports.service';
import { AppLog } from '../foundation/running/app-log';
import { JobLocks } from '../foundation/database/work/job-locks';
import { errorForLog } from '../foundation/running/log';
import { ReferralDrafts } from '../intake/hospital-referrals/referral-drafts.service';
import { IntakeTimed } from '../intake/applications/queue/intake-timed.service';
import { NeedReportsTimed } from '../intake/need-reports/need-reports-timed.service';
import { ClockRecounts } from '../directory/regions/clock-recounts.service';
import { ClockWatch } from './clock-watch.service';
import { Housekeeping } from './housekeeping.service';

/** How many of each thing a run did. */
export type TimedCounts = Readonly<Record<string, number>>;

const LEASE_MINUTES = 30;

/** What time does, hourly: safe to run twice and by two servers, for each step guards itself as well. */
@Injectable()
export class TimedRun {
  constructor(
    private readonly leases: JobLocks,
    private readonly intake: IntakeTimed,
    private readonly reports: NeedReportsTimed,
    private readonly referrals: ReferralDrafts,
    private readonly stopped: StoppedInstitutions,
    private readonly guesses: GuessReports,
    private readonly held: HeldWork,
    private readonly recounts: ClockRecounts,
    private readonly clocks: ClockWatch,
    private readonly housekeeping: Housekeeping,
    private readonly log: AppLog,
  ) {}

  /** Undefined when another server is at it. */
  async run(): Promise<TimedCounts | undefined> {
    const counts: Record<string, number> = {};
    const steps: readonly [string, () => Promise<number>][] = [
      ['reportsErased', () => this.reports.eraseIdentities()],
      ['draftsErased', () => this.intake.eraseOldDrafts()],
      ['referralDraftsErased', () => this.referrals.eraseOld()],
      ['applicantsReminded', () => this.intake.remind()],
      ['applicationsLapsed', () => this.intake.lapse()],
      ['stoppedInstitutionsLeft', () => this.stopped.leave()],
      ['workReturned', () => this.held.returnForgotten()],
      ['clocksRecounted', () => this.recounts.run()],
      ['clocksWarned', () => this.clocks.warn()],
      ['clocksEscalated', () => this.clocks.escalate()],
      ['ownersWarned', () => this.guesses.tellAll()],
      ['rowsCleared', () => this.housekeeping.clear()],
      ['filesSwept', () => this.housekeeping.sweep()],
    ];
    let at = 'lease';
    const all = async () => {
      for (const [name, step] of steps) counts[(at = name)] = await step();
    };
    const done = await this.leases.hold('timed-run', LEASE_MINUTES, all).catch((error: unknown) => {
      this.log.error({ step: at, error: errorForLog(error) }, 'timed run failed');
      throw error;
    });
    if (done) this.log.info({ counts }, 'timed run');
    return done ? counts : undefined;
  }
}

import { Injectable } from '@nestjs/common';
import { Settings } from '../../settings/settings';
import type { CallerRequest, CurrentSession } from '../sessions/account';
import { Clock } from '../../clock/clock';
import { Counters } from './counters';
import { type LimitName, type LimitRow, limits, networkFactor, type Window } from '../../running/limits';
import { networkOf } from '../../running/network';
import { tooMany } from '../../refusals/refusal';
import { Throttle } from './throttle';

/** Counts every request by who asks, and refuses the one too many. */
@Injectable()
export class RequestLimits {
  private readonly counters = new Counters();

  constructor(
    private readonly throttle: Throttle,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** By the account, else by the draft session; by the network only of somebody unknown. */
  async take(
    name: LimitName,
    route: string,
    request: CallerRequest,
    session: CurrentSession | undefined,
  ): Promise<void> {
    const row: LimitRow = limits[name];
    const network = networkOf(request.ip);
    const who = session ? `account ${session.account?.id ?? session.id}` : `network ${network}`;
    const factor = this.settings.throttleFactor * (session ? 1 : networkFactor);
    for (const window of row.windows)
      await this.count(`${route} ${who}`, scaled(window, factor), row.together);
    const subject = row.about && subjectOf(request, row.about.field);
    if (row.about && subject)
      // From one network: nobody can use up what is another's from elsewhere.
      await this.count(
        `${route} ${subject} ${network}`,
        scaled(row.about, this.settings.throttleFactor),
        true,
      );
  }

  private async count(key: string, window: Window, together = false): Promise<void> {
    const wait = together
      ? await this.throttle.take(key, window)
      : this.counters.take(key, window, this.clock.now().getTime());
    if (wait > 0) throw tooMany(wait);
  }
}

const scaled = ({ times, seconds }: Window, factor: number): Window => ({ times: times * factor, seconds });

/** The token in the body or the path; nobody types it, so one token is written in one way. */
function subjectOf({ body, params }: CallerRequest, field: string): string {
  const given = { ...(params as object), ...(body as object | null | undefined) } as Record<string, unknown>;
  const value = given[field];
  return typeof value === 'string' ? `${field} ${value.slice(0, 200)}` : '';
}

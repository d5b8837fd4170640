import type { Role } from '@jingkang/shared/access/roles';
import { Injectable } from '@nestjs/common';
import {
  type CurrentSession,
  type SessionKind,
  sessionKinds,
} from '../../../foundation/http/sessions/account';
import { Clock } from '../../../foundation/clock/clock';
import { SessionResolver } from '../../../foundation/http/sessions/session-resolver';
import { Sql } from '../../../foundation/database/work/sql';
import { Settings } from '../../../foundation/settings/settings';
import { SessionLocks } from './session-locks.service';
import { lastSeenStep, standingOf } from './session-limits';
import { hashOfToken } from './tokens';

interface Row {
  readonly id: string;
  readonly kind: SessionKind;
  readonly csrf_token: string;
  readonly notice_version: string | null;
  readonly last_seen_at: number;
  readonly expires_at: number;
  readonly locked_at: number | null;
  readonly revoked_at: number | null;
  readonly second_factor: number;
  readonly account_id: string | null;
  readonly role: Role | null;
  readonly status: string | null;
  readonly display_name: string | null;
  readonly organization_id: string | null;
  readonly organization_name: string | null;
  readonly region_code: string | null;
}

// Every request asks this once: one prepared statement on unique keys.
const BY_TOKEN = `
  SELECT s.id, s.kind, s.csrf_token, s.notice_version, s.last_seen_at, s.expires_at, s.locked_at, s.revoked_at,
         s.second_factor, s.account_id, a.role, a.status, a.display_name, a.organization_id,
         o.name AS organization_name, o.region_code
    FROM sessions s
    LEFT JOIN accounts a ON a.id = s.account_id
    LEFT JOIN organizations o ON o.id = a.organization_id
   WHERE s.token_hash = ?`;

const SEEN = 'UPDATE sessions SET last_seen_at = ? WHERE id = ? AND last_seen_at < ? AND locked_at IS NULL';

/** Reads whose a token is, with the account as it is now. */
@Injectable()
export class StoredSessions extends SessionResolver {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly locks: SessionLocks,
  ) {
    super();
  }

  async resolve(token: string, background = false): Promise<CurrentSession | undefined> {
    const [row] = await this.sql.query<Row>(BY_TOKEN, [hashOfToken(token)]);
    const now = this.clock.now();
    // A session of no kind is none: whoever comes with it signs in again.
    if (!row || !sessionKinds.includes(row.kind)) return undefined;
    const standing = standingOf(timesOf(row), now);
    if (standing === 'ended') return undefined;
    if (row.account_id && row.status !== 'active') return undefined;
    const account = accountOf(row);
    const locked = standing === 'locked';
    if (locked && account && row.locked_at === null) await this.locks.lockIdle(row.id, account);
    if (!locked && !background) await this.seen(row, now.getTime());
    return {
      id: row.id,
      kind: row.kind,
      csrfToken: row.csrf_token,
      account,
      locked,
      mustEnrolTotp: this.settings.production && row.kind === 'staff' && !row.second_factor,
      noticeVersion: row.notice_version ?? undefined,
    };
  }

  private async seen({ id, last_seen_at }: Row, now: number): Promise<void> {
    const before = now - lastSeenStep;
    if (Number(last_seen_at) < before) await this.sql.runWhileWritable(SEEN, [now, id, before]);
  }
}

const momentOf = (stored: number | null) => (stored === null ? null : Number(stored));

function timesOf(row: Row) {
  return {
    kind: row.kind,
    lastSeenAt: Number(row.last_seen_at),
    lockedAt: momentOf(row.locked_at),
    expiresAt: Number(row.expires_at),
    revokedAt: momentOf(row.revoked_at),
  };
}

function accountOf(row: Row): CurrentSession['account'] {
  if (!row.account_id || !row.role) return undefined;
  return {
    id: row.account_id,
    role: row.role,
    displayName: row.display_name ?? '',
    organizationId: row.organization_id ?? undefined,
    organizationName: row.organization_name ?? undefined,
    regionCode: row.region_code ?? undefined,
  };
}

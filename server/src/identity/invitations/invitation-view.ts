import type { InvitationView } from '@jingkang/shared/api/administration';
import type { Invitation } from './invitation.entity';

export function invitationView(row: Invitation, organizationName: string, now: Date): InvitationView {
  return {
    id: row.id,
    organizationId: row.organizationId,
    organizationName,
    state: stateOf(row, now),
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  };
}

function stateOf({ revokedAt, usedAt, expiresAt }: Invitation, now: Date): InvitationView['state'] {
  if (revokedAt) return 'revoked';
  if (usedAt) return 'used';
  return expiresAt > now ? 'open' : 'expired';
}

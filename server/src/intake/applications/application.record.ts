import { isOf } from '@jingkang/shared/access/role-groups';
import type { Target } from '@jingkang/shared/access/scope';
import { leftOf } from '@jingkang/shared/access/standings';
import {
  type ApplicationAction,
  applicationDraft,
  applicationEnded,
  type ApplicationFacts,
  applicationOpen,
  type ApplicationState,
  applicationWaitingForApplicant,
} from '@jingkang/shared/lifecycles/application';
import { applicationRecords } from '@jingkang/shared/records/applications';
import { hashedForm } from '../../foundation/crypto/person-hash';
import type { StoredRecord } from '../../foundation/records/stored-record';
import { Consent } from './review/consent.entity';
import { Reminder } from './queue/reminder.entity';
import { ApplicationReview } from './review/review.entity';
import { Application } from './application.entity';

export const recordType = applicationRecords.name;

export const isDraft = ({ state }: Application) => among(applicationDraft, state);
export const isWaiting = ({ state }: Application) => among(applicationWaitingForApplicant, state);
export const among = (group: readonly ApplicationState[], state: ApplicationState) => group.includes(state);

export const applicationRecord = {
  recordType,
  lifecycle: applicationRecords.lifecycle,
  entity: Application,
  ended: applicationEnded,
  waiting: applicationWaitingForApplicant,
  /** A draft belongs to who made it; once submitted, to the person, and as far as its case leaves it, to the institution and the region. */
  targetOf: (row: Application): Target => {
    const owners = isDraft(row) ? [row.ownerId, row.enteredById] : [row.ownerId];
    return leftOf(row.caseStanding, {
      ownerIds: owners.filter((id): id is string => id !== null),
      organizationId: row.organizationId ?? undefined,
      regionCode: (!isDraft(row) && row.regionCode) || undefined,
    });
  },
  followersOf: (row: Application): string[] =>
    [row.ownerId, isOf(row.enteredByRole, 'committee') ? row.enteredById : null].filter(
      (id): id is string => id !== null,
    ),
  derived: (state: ApplicationState) => ({ open: among(applicationOpen, state) }),
  handler: 'assignee_id',
  heldBy: 'assigneeId',
  grownFrom: null,
  parts: [
    { entity: Consent, of: 'application_id' },
    { entity: Reminder, of: 'application_id' },
    { entity: ApplicationReview, of: 'application_id' },
  ],
  hashed: hashedForm,
} as const satisfies StoredRecord<Application, ApplicationState, ApplicationAction, ApplicationFacts>;

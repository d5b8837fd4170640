import type { KnownRisk } from '@jingkang/shared/referrals/known-risk';
import type { priorities } from '@jingkang/shared/terms';
import type { EntityManager } from 'typeorm';

/** What a case begins with. */
export interface NewCase {
  readonly applicationId: string;
  readonly organizationId: string;
  readonly regionCode: string;
  readonly assigneeId: string | null;
  readonly ownerId: string | null;
  readonly needs: string[] | null;
  readonly priority: keyof typeof priorities | null;
  /** Told by the hospital that referred the person. */
  readonly risk: KnownRisk | undefined;
}

/** What is known here of the case that has grown from an application. */
export interface GrownCase {
  readonly id: string;
  readonly ownerId: string | null;
  readonly open: boolean;
  readonly dueAt: Date | null;
}

/** What applications ask of the cases that grow from them. Cases stand above applications, and are given in. */
export abstract class CaseOfApplication {
  /** Opens the case of a registered application. */
  abstract open(manager: EntityManager, from: NewCase): Promise<void>;
  /** Tells a risk that came with an application merged into a registered one; an older one changes nothing. */
  abstract tell(manager: EntityManager, applicationId: string, risk: KnownRisk): Promise<void>;
  /** Locks it until the transaction ends; nothing where there is none. Whoever moves a case has it locked before its roots. */
  abstract lock(manager: EntityManager, applicationId: string): Promise<void>;
  /** Inside a transaction, hand its manager in. */
  abstract find(applicationId: string, manager?: EntityManager): Promise<GrownCase | undefined>;
  /** What was registered at a counter becomes the family's, with all that belongs to it. */
  abstract adopt(manager: EntityManager, applicationIds: readonly string[], accountId: string): Promise<void>;
}

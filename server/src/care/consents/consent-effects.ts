import type { EntityManager } from 'typeorm';
import type { Case } from '../cases/case.entity';
import type { CaseConsent } from './case-consent.entity';

/** What follows in the case, in the transaction of the answer. */
export type Follow = (manager: EntityManager, row: CaseConsent, of: Case) => Promise<void>;

/** What an answer of the person means for the case it was asked for in. Whoever works on the case says it. */
export abstract class ConsentEffects {
  abstract readonly given: Follow;
  abstract readonly refused: Follow;
  abstract readonly withdrawn: Follow;
  abstract readonly itemsWithdrawn: Follow;
}

import { consentInForce, type ConsentKind } from '@jingkang/shared/lifecycles/consent';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { CaseConsent } from './case-consent.entity';

const inForce = In([...consentInForce]);

/** What other modules may ask about the consents of a case. */
@Injectable()
export class ConsentsReader {
  isInForce(manager: EntityManager, id: string | null): Promise<boolean> {
    return id ? manager.existsBy(CaseConsent, { id, state: inForce }) : Promise.resolve(false);
  }

  /** The newest consent of a kind that is in force in a case. */
  async given(manager: EntityManager, caseId: string, kind: ConsentKind): Promise<CaseConsent | undefined> {
    const where = { caseId, kind, state: inForce };
    return (await manager.findOne(CaseConsent, { where, order: { givenAt: 'DESC' } })) ?? undefined;
  }

  of(manager: EntityManager, caseId: string): Promise<CaseConsent[]> {
    return manager.find(CaseConsent, { where: { caseId }, order: { id: 'ASC' } });
  }
}

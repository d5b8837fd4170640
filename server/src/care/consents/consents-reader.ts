import { consentInForce } from '@jingkang/shared/lifecycles/consent';
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

  /** Whether the service at this institution was agreed to: what names another does not count (个人信息保护法 23). */
  isInformed(manager: EntityManager, caseId: string, institutionId: string): Promise<boolean> {
    const informed = { caseId, kind: 'informed', receiverId: institutionId, state: inForce } as const;
    return manager.existsBy(CaseConsent, informed);
  }

  of(manager: EntityManager, caseId: string): Promise<CaseConsent[]> {
    return manager.find(CaseConsent, { where: { caseId }, order: { id: 'ASC' } });
  }
}

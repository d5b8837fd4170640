import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Agreement } from './agreement.entity';

/** What other modules may ask about the agreements of a case. */
@Injectable()
export class AgreementsReader {
  of(manager: EntityManager, caseId: string): Promise<Agreement[]> {
    return manager.find(Agreement, { where: { caseId }, order: { id: 'ASC' } });
  }
}

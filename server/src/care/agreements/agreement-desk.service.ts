import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { CaseKind } from '../cases/case-kind';
import { CasesReader } from '../cases/cases-reader';
import { PartDesk } from '../cases/part-desk';
import { Agreement } from './agreement.entity';
import { agreementRecord } from './agreement.record';

/** An agreement with its case, within what an account may do. */
@Injectable()
export class AgreementDesk extends PartDesk<Agreement> {
  constructor(
    @InjectRepository(Agreement) stored: Repository<Agreement>,
    cases: CasesReader,
    caseKind: CaseKind,
  ) {
    super(stored, agreementRecord, 'agreement.read', cases, caseKind);
  }
}

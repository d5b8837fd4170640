import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { CaseKind } from '../cases/case-kind';
import { CasesReader } from '../cases/cases-reader';
import { PartAccess } from '../cases/part-access';
import { Agreement } from './agreement.entity';
import { agreementRecord } from './agreement.record';

/** An agreement with its case, within what an account may do. */
@Injectable()
export class AgreementAccess extends PartAccess<Agreement> {
  constructor(
    @InjectRepository(Agreement) stored: Repository<Agreement>,
    cases: CasesReader,
    caseKind: CaseKind,
  ) {
    super(stored, agreementRecord, 'agreement.read', cases, caseKind);
  }
}

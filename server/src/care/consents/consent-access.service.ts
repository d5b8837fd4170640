import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { CaseKind } from '../cases/case-kind';
import { CasesReader } from '../cases/cases-reader';
import { PartAccess } from '../cases/part-access';
import { CaseConsent } from './case-consent.entity';
import { consentRecord } from './consent.record';

/** A consent with its case, within what an account may do. */
@Injectable()
export class ConsentAccess extends PartAccess<CaseConsent> {
  constructor(
    @InjectRepository(CaseConsent) stored: Repository<CaseConsent>,
    cases: CasesReader,
    caseKind: CaseKind,
  ) {
    super(stored, consentRecord, 'consent.read', cases, caseKind);
  }
}

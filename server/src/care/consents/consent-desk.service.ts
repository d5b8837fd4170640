import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { CaseKind } from '../cases/case-kind';
import { CasesReader } from '../cases/cases-reader';
import { PartDesk } from '../cases/part-desk';
import { CaseConsent } from './case-consent.entity';
import { consentRecord } from './consent.record';

/** A consent with its case, within what an account may do. */
@Injectable()
export class ConsentDesk extends PartDesk<CaseConsent> {
  constructor(
    @InjectRepository(CaseConsent) stored: Repository<CaseConsent>,
    cases: CasesReader,
    caseKind: CaseKind,
  ) {
    super(stored, consentRecord, 'consent.read', cases, caseKind);
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AgreementsWriter } from '../agreements/agreements-writer';
import { AssessmentsWriter } from '../assessments/assessments-writer';
import { CaseOwnership } from '../cases/case-ownership';
import { ConsentsWriter } from '../consents/consents-writer';

/** What is awaited of someone in a case awaits them also when they sign in only after it was asked for. */
@Injectable()
export class OwnCases implements OnModuleInit {
  constructor(
    private readonly ownership: CaseOwnership,
    private readonly consents: ConsentsWriter,
    private readonly assessments: AssessmentsWriter,
    private readonly agreements: AgreementsWriter,
  ) {}

  onModuleInit(): void {
    this.ownership.onAdopt(async (manager, caseIds, accountId) => {
      await this.consents.adopt(manager, caseIds, accountId);
      await this.assessments.adopt(manager, caseIds, accountId);
      await this.agreements.adopt(manager, caseIds, accountId);
    });
  }
}

import type { Account } from '@jingkang/shared/access/scope';
import type { AgreementAction, AgreementFacts, AgreementState } from '@jingkang/shared/lifecycles/agreement';
import { blockingRisk } from '@jingkang/shared/lifecycles/case';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AssessmentsReader } from '../assessments/assessments-reader';
import { CaseSecrets } from '../cases/case-secrets';
import { CasesReader } from '../cases/cases-reader';
import type { RecordKind } from '../../records/perform';
import { kindOf } from '../../foundation/records/stored-record';
import { ConsentsReader } from '../consents/consents-reader';
import { Organizations } from '../../directory/institutions/organizations.service';
import { Agreement } from './agreement.entity';
import { agreementRecord } from './agreement.record';

/** How an agreement moves. What was signed is known from the input alone. */
@Injectable()
export class AgreementKind
  extends kindOf(agreementRecord)
  implements RecordKind<Agreement, AgreementState, AgreementAction, AgreementFacts>
{
  constructor(
    private readonly cases: CasesReader,
    private readonly secrets: CaseSecrets,
    private readonly consents: ConsentsReader,
    private readonly assessments: AssessmentsReader,
    private readonly organizations: Organizations,
  ) {
    super();
  }

  factsOf = async (
    manager: EntityManager,
    { caseId, organizationId, preparedById }: Pick<Agreement, 'caseId' | 'organizationId' | 'preparedById'>,
    account: Account | undefined,
  ): Promise<AgreementFacts> => {
    const of = await this.cases.find(caseId, manager);
    const risk = of && this.secrets.risk(of)?.level;
    return {
      opinionSigned: await this.assessments.hasOpinion(manager, caseId),
      informedConsentGiven: await this.consents.isInformed(manager, caseId, organizationId),
      riskPermits: risk === undefined || risk < blockingRisk,
      actorPrepared: account?.id === preparedById,
      institutionActive: (await this.organizations.find(organizationId, manager))?.status === 'active',
      contentsComplete: false,
      textCurrent: false,
      personSignsOrCannot: false,
      guardianSignsOrNone: false,
      guardianWhereNeeded: false,
      signersAgree: false,
      evidencePresent: false,
      otherNameAt: null,
    };
  };
}

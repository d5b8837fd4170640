import { Injectable } from '@nestjs/common';
import { AssessmentChecks } from '../assessments/assessment-checks.service';
import { ConsentChecks } from '../consents/consent-checks.service';
import { TemplateChecks } from '../templates/template-checks.service';
import { AgreementChecks } from './agreement-checks.service';

export interface EvidenceFindings {
  readonly assessments: number;
  readonly consents: number;
  readonly agreements: number;
  readonly templates: number;
  /** A line for each thing that is not as it was signed. */
  readonly problems: readonly string[];
}

/** Everything that was agreed to and signed, held against its evidence (电子签名法 13). */
@Injectable()
export class EvidenceCheck {
  constructor(
    private readonly assessments: AssessmentChecks,
    private readonly consents: ConsentChecks,
    private readonly agreements: AgreementChecks,
    private readonly templates: TemplateChecks,
  ) {}

  async run(): Promise<EvidenceFindings> {
    const problems: string[] = [];
    const assessments = await this.assessments.run(problems);
    const consents = await this.consents.run(problems);
    const agreements = await this.agreements.run(problems);
    const templates = await this.templates.run(problems);
    return { assessments, consents, agreements, templates, problems };
  }
}

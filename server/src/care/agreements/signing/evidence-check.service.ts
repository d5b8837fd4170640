import { Injectable } from '@nestjs/common';
import { AssessmentChecks } from '../../assessments/assessment-checks.service';
import type { Findings } from '../../../foundation/running/findings';
import { ConsentChecks } from '../../consents/consent-checks.service';
import { PaperChecks } from '../../../intake/applications/review/paper-checks.service';
import { TemplateChecks } from '../../templates/template-checks.service';
import { AgreementChecks } from '../drafting/agreement-checks.service';

/** How many of each kind were held against their evidence. */
export interface EvidenceCounts extends Readonly<Record<string, number>> {
  readonly assessments: number;
  readonly consents: number;
  readonly agreements: number;
  readonly templates: number;
  readonly papers: number;
}

/** Everything that was agreed to and signed, held against its evidence (电子签名法 13). */
@Injectable()
export class EvidenceCheck {
  constructor(
    private readonly assessments: AssessmentChecks,
    private readonly consents: ConsentChecks,
    private readonly agreements: AgreementChecks,
    private readonly templates: TemplateChecks,
    private readonly papers: PaperChecks,
  ) {}

  async run(findings: Findings): Promise<EvidenceCounts> {
    const assessments = await this.assessments.run(findings);
    const consents = await this.consents.run(findings);
    const agreements = await this.agreements.run(findings);
    const templates = await this.templates.run(findings);
    const papers = await this.papers.run(findings);
    return { assessments, consents, agreements, templates, papers };
  }
}

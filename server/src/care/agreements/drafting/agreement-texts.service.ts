import { AgreementForm } from '@jingkang/shared/forms/agreements';
import { validateForm } from '@jingkang/shared/forms/validate';
import { agreementText } from '@jingkang/shared/texts/service-agreement';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Case } from '../../cases/case.entity';
import { Clock } from '../../../foundation/clock/clock';
import { fingerprint } from '../../../foundation/crypto/fingerprint';
import type { Effect } from '../../../records/perform';
import { Organizations } from '../../../directory/institutions/organizations.service';
import { RegisteredPeople } from '../../../intake/applications/registered-people.service';
import { Templates } from '../../templates/templates.service';
import type { Agreement } from '../agreement.entity';
import { AgreementSecrets } from '../agreement-secrets';

/** From what the parties agree on to the text they sign. */
@Injectable()
export class AgreementTexts {
  constructor(
    private readonly clock: Clock,
    private readonly secrets: AgreementSecrets,
    private readonly templates: Templates,
    private readonly organizations: Organizations,
    private readonly registered: RegisteredPeople,
  ) {}

  /** The contents when nothing is missing any more. */
  complete(row: Agreement): AgreementForm | undefined {
    const checked = this.checked(row);
    return 'value' in checked ? checked.value : undefined;
  }

  /** A sentence for each input that still lacks something. */
  missing(row: Agreement): Readonly<Record<string, string>> {
    const checked = this.checked(row);
    return 'fields' in checked ? checked.fields : {};
  }

  /** The text word for word, sealed, with its fingerprint. */
  async fixed(manager: EntityManager, row: Agreement, of: Case): Promise<Effect<Agreement>> {
    const contents = this.complete(row);
    if (!contents) throw new Error('An unfinished agreement has no text.');
    const template = await this.templates.current('service_agreement', row.regionCode, manager);
    const institution = await this.organizations.find(row.organizationId, manager);
    const { personName = '' } = await this.registered.person(of.applicationId, manager);
    const parties = { number: row.number, institutionName: institution?.name ?? '', personName };
    const text = agreementText(template.content, parties, contents);
    const textHash = fingerprint(text);
    return {
      changes: { textHash, textSealed: this.secrets.sealText(row.id, text), textVersion: template.version },
      codes: {
        text: template.version,
        template: template.id ?? 'built-in',
        templateHash: template.hash,
        hash: textHash,
      },
    };
  }

  private checked(row: Agreement) {
    return validateForm(AgreementForm, this.secrets.contents(row), { today: this.clock.today() });
  }
}

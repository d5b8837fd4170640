import { roles } from '@jingkang/shared/access/roles';
import type { Account } from '@jingkang/shared/access/scope';
import { Injectable } from '@nestjs/common';
import { notFound } from '../../foundation/refusals/refusal';
import { apiDocument } from '../openapi/document';
import { documentPage } from '../openapi/document-page';
import { Settings } from '../../foundation/settings/settings';

/** The documents of the API: for everyone in a demo, in production for staff, or for whom the operator opens them. */
@Injectable()
export class ApiDocs {
  constructor(private readonly settings: Settings) {}

  document(account: Account | undefined): Promise<object> {
    this.mustBeOpenTo(account);
    return apiDocument();
  }

  async page(account: Account | undefined): Promise<string> {
    return documentPage(await this.document(account));
  }

  private mustBeOpenTo(account: Account | undefined): void {
    const staff = account !== undefined && roles[account.role].kind === 'staff';
    if (!this.settings.demo && !this.settings.openApiDocs && !staff) throw notFound();
  }
}

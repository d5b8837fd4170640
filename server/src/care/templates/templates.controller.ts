import type { Account } from '@jingkang/shared/access/scope';
import type { DocumentTemplateView } from '@jingkang/shared/api/document-templates';
import type { Readable } from '@jingkang/shared/api/unreadable';
import { DocumentTemplateForm } from '@jingkang/shared/forms/document-templates';
import { Controller, Get, Post } from '@nestjs/common';
import { CurrentAccount } from '../../foundation/http/sessions/account';
import { FormBody, IdempotencyKeyHeader } from '../../foundation/http/bodies/form-input';
import { Permit } from '../../foundation/http/route';
import { Templates } from './templates.service';

@Controller('document-templates')
export class TemplatesController {
  constructor(private readonly templates: Templates) {}

  @Get()
  @Permit('template.read')
  list(@CurrentAccount() account: Account): Promise<{ items: Readable<DocumentTemplateView>[] }> {
    return this.templates.list(account);
  }

  @Post()
  @Permit('template.manage')
  create(
    @CurrentAccount() account: Account,
    @FormBody(DocumentTemplateForm) form: DocumentTemplateForm,
    @IdempotencyKeyHeader() key: string,
  ): Promise<{ id: string }> {
    return this.templates.create(account, form, key);
  }
}

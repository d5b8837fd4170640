import type { AuditEventView } from '@jingkang/shared/api/administration';
import type { Page } from '@jingkang/shared/api/common';
import type { Readable } from '@jingkang/shared/api/unreadable';
import { AuditQuery } from '@jingkang/shared/forms/queries';
import { Controller, Get } from '@nestjs/common';
import { FormQuery } from '../../foundation/http/bodies/form-input';
import { Permit } from '../../foundation/http/route';
import { Audit } from './audit.service';

@Controller('audit-events')
export class AuditController {
  constructor(private readonly audit: Audit) {}

  @Get()
  @Permit('audit.read')
  page(@FormQuery(AuditQuery) query: AuditQuery): Promise<Page<Readable<AuditEventView>>> {
    return this.audit.page(query);
  }
}

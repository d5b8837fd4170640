import type { Account } from '@jingkang/shared/access/scope';
import type { ScaleView } from '@jingkang/shared/api/assessments';
import type { Readable } from '@jingkang/shared/api/unreadable';
import { ImportScaleForm } from '@jingkang/shared/forms/scales';
import { Controller, Get, Post } from '@nestjs/common';
import { CurrentAccount } from '../../../foundation/http/sessions/account';
import { FormBody, IdempotencyKeyHeader } from '../../../foundation/http/bodies/form-input';
import { Permit } from '../../../foundation/http/route';
import { Scales } from './scales.service';

@Controller('scales')
export class ScalesController {
  constructor(private readonly scales: Scales) {}

  @Get()
  @Permit('scale.read')
  list(): Promise<{ items: Readable<ScaleView>[] }> {
    return this.scales.list();
  }

  @Post()
  @Permit('scale.manage')
  import(
    @CurrentAccount() account: Account,
    @FormBody(ImportScaleForm) form: ImportScaleForm,
    @IdempotencyKeyHeader() key: string,
  ): Promise<ScaleView> {
    return this.scales.import(account, form, key);
  }
}

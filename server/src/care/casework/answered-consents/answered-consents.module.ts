import { Global, Module } from '@nestjs/common';
import { AllocationsWritingModule } from '../../allocations/allocations-writing.module';
import { ConsentEffects } from '../../consents/consent-effects';
import { AnsweredConsents } from './answered-consents.service';
import { CasesModule } from '../../cases/cases.module';

/** What consents, which stand below, are given of the case. */
@Global()
@Module({
  imports: [AllocationsWritingModule, CasesModule],
  providers: [{ provide: ConsentEffects, useClass: AnsweredConsents }],
  exports: [ConsentEffects],
})
export class AnsweredConsentsModule {}

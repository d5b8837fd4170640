import { Global, Module } from '@nestjs/common';
import { AllocationsWritingModule } from '../allocations/allocations-writing.module';
import { ConsentEffects } from '../consents/consent-effects';
import { AnsweredConsents } from './answered-consents.service';
import { CasesWritingModule } from './cases-writing.module';

/** What consents, which stand below, are given of the case. */
@Global()
@Module({
  imports: [AllocationsWritingModule, CasesWritingModule],
  providers: [{ provide: ConsentEffects, useClass: AnsweredConsents }],
  exports: [ConsentEffects],
})
export class AnsweredConsentsModule {}

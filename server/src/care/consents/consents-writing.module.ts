import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CaseConsent } from './case-consent.entity';
import { ConsentKind } from './consent-kind';
import { ConsentsReader } from './consents-reader';
import { ConsentsWriter } from './consents-writer';

const services = [ConsentKind, ConsentsReader, ConsentsWriter];

/** What cases and allocations need of consents. */
@Module({
  imports: [TypeOrmModule.forFeature([CaseConsent])],
  providers: services,
  exports: [TypeOrmModule, ...services],
})
export class ConsentsWritingModule {}

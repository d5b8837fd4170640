import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Case } from './case.entity';
import { CaseKind } from './case-kind';
import { CaseOwnership } from './case-ownership';
import { CaseRoots } from './case-roots';
import { CaseSecrets } from './case-secrets';
import { CaseSteps } from './case-steps.service';
import { CasesReader } from './cases-reader';
import { CasesWriter } from './cases-writer';

const services = [CaseKind, CaseOwnership, CaseRoots, CaseSecrets, CaseSteps, CasesReader, CasesWriter];

/** What other modules need of cases; the cases themselves need those modules. */
@Module({
  imports: [TypeOrmModule.forFeature([Case])],
  providers: services,
  exports: [TypeOrmModule, ...services],
})
export class CasesWritingModule {}

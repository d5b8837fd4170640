import { Module } from '@nestjs/common';
import { CasesReader } from './cases-reader';
import { CasesWriter } from './cases-writer';

/** What the intake needs of cases; the cases themselves need the intake. */
@Module({ providers: [CasesReader, CasesWriter], exports: [CasesReader, CasesWriter] })
export class CasesWritingModule {}

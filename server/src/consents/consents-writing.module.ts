import { Module } from '@nestjs/common';
import { ConsentKind } from './consent-kind';
import { ConsentsReader } from './consents-reader';
import { ConsentsWriter } from './consents-writer';

const services = [ConsentKind, ConsentsReader, ConsentsWriter];

/** What cases and allocations need of consents. */
@Module({ providers: services, exports: services })
export class ConsentsWritingModule {}

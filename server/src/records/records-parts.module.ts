import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { PartKinds } from './part-kinds.service';

/** Finds the kinds of what belongs to a case. */
@Module({ imports: [DiscoveryModule], providers: [PartKinds], exports: [PartKinds] })
export class RecordsPartsModule {}

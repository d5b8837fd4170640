import { type PartOfCase, partsOfCase } from '@jingkang/shared/records/outlines';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { RecordKind } from './perform';
import { InjectedKind, type Moving } from '../foundation/records/stored-record';

type Part = Moving<string> & { readonly caseId: string };
export type PartKind = RecordKind<Part, string, string, object>;

const isPart = (name: string): name is PartOfCase => (partsOfCase as readonly string[]).includes(name);

/** The kinds of what belongs to a case, wherever they are provided: their modules are not named. */
@Injectable()
export class PartKinds implements OnApplicationBootstrap {
  constructor(private readonly discovery: DiscoveryService) {}

  of(name: PartOfCase): PartKind {
    const kind = this.found().get(name);
    if (!kind) throw new Error(`No module provides the kind of ${name}.`);
    return kind;
  }

  /** What nobody provides would go on after its case has ended. */
  onApplicationBootstrap(): void {
    partsOfCase.forEach((name) => this.of(name));
  }

  private found(): ReadonlyMap<PartOfCase, PartKind> {
    const kinds = this.discovery.getProviders().flatMap(({ instance }) => {
      if (!(instance instanceof InjectedKind)) return [];
      const kind = instance as PartKind;
      return isPart(kind.recordType) ? [[kind.recordType, kind] as const] : [];
    });
    return new Map(kinds);
  }
}

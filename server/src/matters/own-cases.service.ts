import { partsOfCase } from '@jingkang/shared/records/outlines';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { EntityManager } from 'typeorm';
import type { Case } from '../care/cases/case.entity';
import { type OwnPart, PartForPerson } from '../care/cases/part-for-person';
import { Organizations } from '../directory/institutions/organizations.service';
import { loadRows, type NeededRows, type PartRow } from '../records/part-rows';

/** A kind that belongs to an own case, and what it has to tell of its records there. */
interface OwnPartTold extends OwnPart<PartRow> {
  readonly told: PartForPerson;
}

/** A case with everything that belongs to it, and the names of the organizations in it. */
export interface OwnCase {
  readonly row: Case;
  readonly parts: readonly OwnPartTold[];
  readonly nameOf: OwnPart<PartRow>['nameOf'];
}

/** Collects what belongs to own cases. How each kind looks to the person its module says. */
@Injectable()
export class OwnCases implements OnApplicationBootstrap {
  private parts: readonly { readonly told: PartForPerson; readonly needed: NeededRows }[] = [];

  constructor(
    private readonly manager: EntityManager,
    private readonly discovery: DiscoveryService,
    private readonly organizations: Organizations,
  ) {}

  /** A kind of which nobody says how it looks would be hidden from the person it is about. */
  onApplicationBootstrap(): void {
    const found = this.discovery.getProviders().flatMap(({ instance }) => {
      const one: unknown = instance;
      return one instanceof PartForPerson ? [one] : [];
    });
    this.parts = partsOfCase.map((part) => {
      const told = found.find((one) => one.part === part);
      if (!told) throw new Error(`No module says how ${part} look to the person.`);
      return { told, needed: { part } };
    });
  }

  async of(row: Case): Promise<OwnCase> {
    const needs = this.parts.map(({ needed }) => needed);
    const rowsOf = await loadRows(this.manager, needs, [row.id]);
    const found = this.parts.map(({ told, needed }) => ({ told, rows: rowsOf(needed, row.id) }));
    const named = found.flatMap(({ told, rows }) => rows.flatMap((one) => told.organizationsOf(one)));
    const names = await this.organizations.namesOf([row.organizationId, ...named].flatMap((id) => id ?? []));
    const nameOf = (id: string | null) => (id && names.get(id)) ?? null;
    return { row, parts: found.map((part) => ({ ...part, of: row, nameOf })), nameOf };
  }

  /** The kinds whose news are news of the case. */
  get withNews(): readonly PartForPerson['part'][] {
    return this.parts.flatMap(({ told }) => (told.news ? [told.part] : []));
  }
}

import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, In, Repository } from 'typeorm';
import { Sql } from '../../foundation/database/work/sql';
import { Region } from './region.entity';

export interface RegionRow {
  readonly code: string;
  readonly name: string;
  readonly level: Region['level'];
  readonly inScope: number;
  readonly hasChildren: number;
}

const CHILDREN = `
  SELECT r.code, r.name, r.level, r.in_scope AS inScope,
         EXISTS (SELECT 1 FROM regions c WHERE c.parent_code = r.code) AS hasChildren
    FROM regions r`;

@Injectable()
export class RegionsRepository {
  constructor(
    private readonly sql: Sql,
    @InjectRepository(Region) private readonly stored: Repository<Region>,
  ) {}

  provinces(): Promise<RegionRow[]> {
    return this.sql.query(`${CHILDREN} WHERE r.parent_code IS NULL ORDER BY r.code`);
  }

  childrenOf(parent: string): Promise<RegionRow[]> {
    return this.sql.query(`${CHILDREN} WHERE r.parent_code = ? ORDER BY r.code`, [parent]);
  }

  has(code: string, manager: EntityManager = this.stored.manager): Promise<boolean> {
    return manager.existsBy(Region, { code });
  }

  byCodes(codes: readonly string[]): Promise<Region[]> {
    if (codes.length === 0) return Promise.resolve([]);
    return this.stored.find({ where: { code: In([...codes]) }, order: { code: 'ASC' } });
  }
}

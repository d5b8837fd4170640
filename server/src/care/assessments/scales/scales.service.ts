import type { Account } from '@jingkang/shared/access/scope';
import type { ScaleView } from '@jingkang/shared/api/assessments';
import type { Readable } from '@jingkang/shared/api/unreadable';
import { builtInScales } from '@jingkang/shared/assessments/built-in';
import type { ScaleDefinition } from '@jingkang/shared/assessments/definition';
import { definitionProblems } from '@jingkang/shared/assessments/imported';
import type { ImportScaleForm } from '@jingkang/shared/forms/scales';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, Repository } from 'typeorm';
import { Clock } from '../../../foundation/clock/clock';
import { Evidence } from '../../../foundation/evidence/evidence';
import { Idempotency } from '../../../foundation/http/idempotency';
import { newId } from '../../../foundation/clock/ids';
import { ReadableRows } from '../../../foundation/records/readable-rows';
import { conflict, invalid } from '../../../foundation/refusals/refusal';
import { whole } from '../../../foundation/database/rows/damaged';
import { isDuplicate } from '../../../foundation/database/errors/errors';
import { Scale } from './scale.entity';

/** Bytes of a definition at most: what the column of the smaller database holds. */
const LARGEST = 60_000;

/** The scales of this installation: the built-in ones and those that were imported. */
@Injectable()
export class Scales {
  constructor(
    @InjectRepository(Scale) private readonly stored: Repository<Scale>,
    private readonly clock: Clock,
    private readonly evidence: Evidence,
    private readonly idempotency: Idempotency,
    private readonly readable: ReadableRows,
  ) {}

  async list(): Promise<{ items: Readable<ScaleView>[] }> {
    const rows = await this.imported(this.stored.manager);
    const newest = newestIds(rows);
    const items = this.readable.of('scales', rows, (row) => scaleView(row, newest.has(row.id)));
    return { items: [...builtInScales.map(builtInView), ...items] };
  }

  /** The definition of a version, however old. */
  async find(manager: EntityManager, code: string, version: string): Promise<ScaleDefinition | undefined> {
    const builtIn = builtInScales.find((scale) => scale.name === code && scale.version === version);
    if (builtIn) return builtIn;
    const row = await manager.findOneBy(Scale, { code, version });
    return row ? (whole(row.definition) as ScaleDefinition) : undefined;
  }

  /** The version that is offered now. */
  async newest(manager: EntityManager, code: string): Promise<ScaleDefinition | undefined> {
    const builtIn = builtInScales.find(({ name }) => name === code);
    if (builtIn) return builtIn;
    const [row] = await manager.find(Scale, {
      where: { code },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: 1,
    });
    return row ? (whole(row.definition) as ScaleDefinition) : undefined;
  }

  import(account: Account, form: ImportScaleForm, key: string): Promise<ScaleView> {
    const problems = prefixed(definitionProblems(form.definition));
    if (Object.keys(problems).length) throw invalid(problems);
    const definition = form.definition as ScaleDefinition;
    if (Buffer.byteLength(JSON.stringify(definition)) > LARGEST)
      throw invalid({ definition: '这份定义太大了，请减少条目或文字。' });
    const request = { key, sender: account.id, path: 'scales', body: definition };
    return this.idempotency.once(request, (manager) => this.insert(manager, account, definition));
  }

  private async insert(
    manager: EntityManager,
    account: Account,
    definition: ScaleDefinition,
  ): Promise<ScaleView> {
    const { name: code, version, title } = definition;
    if (await manager.existsBy(Scale, { code, version })) throw known();
    const row: Scale = {
      id: newId(),
      code,
      version,
      title,
      definition,
      importedById: account.id,
      createdAt: this.clock.now(),
    };
    await manager.insert(Scale, row as never).catch((error: unknown) => {
      throw isDuplicate(error) ? known() : error;
    });
    const entry = {
      recordType: 'scales',
      recordId: row.id,
      kind: 'changed',
      action: 'scaleImported',
    } as const;
    await this.evidence.append(manager, { ...entry, account, codes: { code, version } });
    return scaleView(row, true);
  }

  private imported(manager: EntityManager): Promise<Scale[]> {
    return manager.find(Scale, { order: { code: 'ASC', createdAt: 'DESC', id: 'DESC' } });
  }
}

/** What was answered with a version must go on meaning the same. */
const known = () => conflict('scale_known', '这个版本已经导入过，不能再改。有改动的，请换一个版本号。');

const prefixed = (problems: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(problems).map(([path, sentence]) => [
      path ? `definition.${path}` : 'definition',
      sentence,
    ]),
  );

/** The first of each code in a list that has the newest first. */
function newestIds(rows: readonly Scale[]): ReadonlySet<string> {
  const first = new Map(rows.toReversed().map(({ code, id }) => [code, id]));
  return new Set(first.values());
}

const builtInView = (definition: ScaleDefinition): ScaleView => ({
  definition,
  builtIn: true,
  newest: true,
  importedAt: null,
});

const scaleView = ({ definition, createdAt }: Scale, newest: boolean): ScaleView => ({
  definition: whole(definition) as ScaleDefinition,
  builtIn: false,
  newest,
  importedAt: createdAt.toISOString(),
});

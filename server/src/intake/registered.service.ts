import type { FactView, FieldView } from '@jingkang/shared/api/common';
import { ageBandOf, seen } from '@jingkang/shared/access/privacy';
import type { Account } from '@jingkang/shared/access/scope';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { Clock } from '../common/clock';
import { fieldViews } from '../common/record-views';
import { Application } from './application.entity';
import { ApplicationSecrets } from './application-secrets';
import { factsOf, personalOf } from './application-words';

export interface PersonOfCase {
  readonly personName: string;
  readonly ageBand: string | null;
}

/** What a case shows of the person it is about, who is known by the application alone. */
@Injectable()
export class Registered {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly secrets: ApplicationSecrets,
  ) {}

  async people(
    applicationIds: readonly string[],
    { role }: Account,
  ): Promise<ReadonlyMap<string, PersonOfCase>> {
    if (applicationIds.length === 0) return new Map();
    const rows = await this.dataSource.manager.findBy(Application, { id: In([...applicationIds]) });
    const today = this.clock.today();
    return new Map(
      rows.map((row) => {
        const head = this.secrets.head(row);
        const ageBand = ageBandOf(head.birthDate, today)?.label ?? null;
        return [row.id, { personName: seen(role, 'personName', head.personName) ?? '', ageBand }];
      }),
    );
  }

  async details(
    applicationId: string,
    { role }: Account,
  ): Promise<{ personal: FieldView[]; facts: FactView[] }> {
    const row = await this.dataSource.manager.findOneBy(Application, { id: applicationId });
    if (!row) return { personal: [], facts: [] };
    const fields = this.secrets.details(row);
    const personal = fieldViews(role, personalOf(fields));
    return { personal, facts: personal.length > 1 ? factsOf(fields) : [] };
  }
}

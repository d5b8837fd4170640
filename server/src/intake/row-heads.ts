import { ageBandOf, seen } from '@jingkang/shared/access/privacy';
import type { Role } from '@jingkang/shared/access/roles';
import { Injectable } from '@nestjs/common';
import type { Application } from './application.entity';
import { ApplicationSecrets } from './application-secrets';

/** Whom a row is about, as a role may see it. */
export interface RowHead {
  readonly personName: string;
  readonly ageBand: string | null;
}

const MOST = 20_000;

/**
 * The heads of rows shown lately. Opening twenty sealed names is what a list costs most, and the same rows are
 * asked for again and again. What is kept is masked already, under the sealed text itself: a change of the row
 * or of its key is another text.
 */
@Injectable()
export class RowHeads {
  private readonly kept = new Map<string, RowHead>();

  constructor(private readonly secrets: ApplicationSecrets) {}

  of(row: Pick<Application, 'id' | 'headSealed'>, role: Role, today: string): RowHead {
    const key = `${role} ${today} ${row.id} ${row.headSealed}`;
    const known = this.kept.get(key);
    if (known) return known;
    const { personName, birthDate } = this.secrets.head(row);
    const head = {
      personName: seen(role, 'personName', personName) ?? '',
      ageBand: ageBandOf(birthDate, today)?.label ?? null,
    };
    if (this.kept.size >= MOST) this.forgetOldest();
    this.kept.set(key, head);
    return head;
  }

  private forgetOldest(): void {
    const [oldest] = this.kept.keys();
    if (oldest !== undefined) this.kept.delete(oldest);
  }
}

import type { ApplicationState } from '@jingkang/shared/lifecycles/application';
import { shownAtMost } from '@jingkang/shared/api/shown-at-most';
import type { DuplicateView } from '@jingkang/shared/api/applications';
import type { ActionAnswer } from '@jingkang/shared/api/common';
import { seen } from '@jingkang/shared/access/privacy';
import type { Account } from '@jingkang/shared/access/scope';
import { reaches, standingsFor } from '@jingkang/shared/access/standings';
import type { Readable } from '@jingkang/shared/api/unreadable';
import type { MergeForm } from '@jingkang/shared/forms/application-steps';
import {
  applicationLifecycle,
  applicationDraft,
  applicationLive,
} from '@jingkang/shared/lifecycles/application';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Not, Repository } from 'typeorm';
import { lockById } from '../../../foundation/database/work/lock';
import { Performer } from '../../../records/perform';
import { ReadableRows } from '../../../foundation/records/readable-rows';
import { Organizations } from '../../../directory/institutions/organizations.service';
import { CaseOfApplication } from '../case-of-application';
import { Application } from '../application.entity';
import { ApplicationKind } from '../application-kind';
import { ApplicationSecrets } from '../application-secrets';
import { among } from '../application.record';
import { MergedIn } from './merged-in.service';

const hashes = { document: 'documentHash', name: 'nameHash', phone: 'phoneHash' } as const;
type Match = keyof typeof hashes;
const matchKinds = Object.keys(hashes) as Match[];

/** By what an application, or what may become one, is compared. */
export type Likeness = Pick<
  Application,
  'id' | 'organizationId' | 'countyCode' | 'documentHash' | 'nameHash' | 'phoneHash'
>;

/** Applications that look like the same person, found by keyed hashes, and their merging (104/4). */
@Injectable()
export class Duplicates {
  constructor(
    @InjectRepository(Application) private readonly stored: Repository<Application>,
    private readonly performer: Performer,
    private readonly kind: ApplicationKind,
    private readonly secrets: ApplicationSecrets,
    private readonly cases: CaseOfApplication,
    private readonly mergedIn: MergedIn,
    private readonly organizations: Organizations,
    private readonly readable: ReadableRows,
  ) {}

  /**
   * Within the county of the record: no wider than whom its handlers could serve. What was handed on is told as what
   * another institution has: so nobody is registered twice.
   */
  async of(row: Likeness, viewer: Account): Promise<Readable<DuplicateView>[]> {
    const others = {
      id: Not(row.id),
      countyCode: row.countyCode ?? '',
      state: Not(In([...applicationDraft])),
      caseStanding: In(standingsFor('region')),
    };
    const where = matchKinds.flatMap((match) => {
      const hash = row[hashes[match]];
      return hash ? [{ ...others, [hashes[match]]: hash }] : [];
    });
    if (where.length === 0) return [];
    const found = await this.stored.find({
      where,
      order: { id: 'DESC' },
      take: shownAtMost.duplicates,
    });
    const names = await this.organizations.namesOf(
      found.flatMap(({ organizationId }) => organizationId ?? []),
    );
    return this.readable.of('applications', found, (other) => ({
      id: other.id,
      number: other.number ?? '',
      personName: seen(viewer.role, 'personName', this.secrets.head(other).personName) ?? '',
      state: { code: other.state, ...wordingOf(other) },
      matches: matchKinds.filter(
        (match) => row[hashes[match]] && row[hashes[match]] === other[hashes[match]],
      ),
      organizationName: names.get(other.organizationId ?? '') ?? '',
      mergeable: mergeableInto(row, other),
    }));
  }

  async merge(
    account: Account,
    id: string,
    { version, intoId }: MergeForm,
  ): Promise<ActionAnswer<ApplicationState>> {
    const row = await this.performer.perform(this.kind, {
      action: 'merge',
      id,
      account,
      version,
      facts: async (manager, from) => {
        // Whoever moves a case has it locked before what it has grown from.
        await this.cases.lock(manager, intoId);
        const into = intoId === id ? undefined : await lockById(manager, Application, intoId);
        return { mergeTargetLive: into !== undefined && mergeableInto(from, into) };
      },
      effect: async () => ({ changes: { mergedIntoId: intoId }, codes: { into: intoId } }),
      after: (manager, from) => this.mergedIn.take(manager, account, from, intoId),
    });
    return { id, state: row.state, version: row.version };
  }
}

function mergeableInto(from: Pick<Application, 'organizationId'>, into: Application): boolean {
  const here = into.organizationId === from.organizationId && reaches('handler', into.caseStanding);
  return here && among(applicationLive, into.state);
}

function wordingOf({ state }: Application) {
  const { label, tone } = applicationLifecycle.states[state];
  return { label, tone };
}

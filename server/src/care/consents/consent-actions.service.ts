import type { ConsentState } from '@jingkang/shared/lifecycles/consent';
import type { Account } from '@jingkang/shared/access/scope';
import type { ActionAnswer } from '@jingkang/shared/api/common';
import type { VersionForm } from '@jingkang/shared/forms/any-record';
import type {
  GiveConsentForm,
  RecordCaseConsentForm,
  WithdrawItemsForm,
} from '@jingkang/shared/forms/consents';
import { pagesOf } from '@jingkang/shared/signing/pages';
import { consentLifecycle, type ConsentAction, type ConsentFacts } from '@jingkang/shared/lifecycles/consent';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Case } from '../cases/case.entity';
import { CaseSteps } from '../cases/case-steps.service';
import type { Device } from '../../foundation/http/sessions/client-kind';
import { Clock } from '../../foundation/clock/clock';
import { type Order, Performer } from '../../records/perform';
import { invalid } from '../../foundation/refusals/refusal';
import { UnitOfWork } from '../../foundation/database/work/unit-of-work';
import { type SigningWay, Signings } from '../signing/signings.service';
import type { CaseConsent } from './case-consent.entity';
import { ConsentAccess } from './consent-access.service';
import { ConsentEffects } from './consent-effects';
import { ConsentKind } from './consent-kind';
import { drawnFor, signersPlace } from './consent-signing';
import { recordType } from './consent.record';

type Step = Omit<Order<CaseConsent, ConsentAction, ConsentFacts>, 'id' | 'account' | 'action' | 'after'>;
type Follow = (manager: EntityManager, row: CaseConsent, of: Case) => Promise<void>;

/** What is done with a consent. Each method is one action of the lifecycle, with what it means for the case. */
@Injectable()
export class ConsentActions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly performer: Performer,
    private readonly kind: ConsentKind,
    private readonly clock: Clock,
    private readonly desk: ConsentAccess,
    private readonly steps: CaseSteps,
    private readonly signings: Signings,
    private readonly effects: ConsentEffects,
  ) {}

  give(
    account: Account,
    id: string,
    form: GiveConsentForm,
    device: Device,
  ): Promise<ActionAnswer<ConsentState>> {
    return this.sign(account, id, 'give', form, (row) => ({
      way: 'electronic',
      drawn: drawnFor(row.kind),
      device,
    }));
  }

  record(
    account: Account,
    id: string,
    form: RecordCaseConsentForm,
    device: Device,
  ): Promise<ActionAnswer<ConsentState>> {
    const { way, witness } = form;
    const pages = pagesOf(form);
    return this.sign(account, id, 'record', form, () => ({ way, drawn: false, pages, witness, device }));
  }

  refuse(account: Account, id: string, { version }: VersionForm): Promise<ActionAnswer<ConsentState>> {
    return this.act(account, id, 'refuse', () => ({ version }), this.effects.refused);
  }

  withdraw(account: Account, id: string, { version }: VersionForm): Promise<ActionAnswer<ConsentState>> {
    const effect = async () => ({ changes: { withdrawnAt: this.clock.now() } });
    return this.act(account, id, 'withdraw', () => ({ version, effect }), this.effects.withdrawn);
  }

  withdrawItems(
    account: Account,
    id: string,
    { version, items }: WithdrawItemsForm,
  ): Promise<ActionAnswer<ConsentState>> {
    return this.act(
      account,
      id,
      'withdraw-items',
      () => ({
        version,
        facts: async (_, row) => {
          mustBeAmong(items, row.items, '只能撤回已经同意的事项，请重新选择。');
          return { itemsOptional: requiredOf(row).every((code) => !items.some((item) => item === code)) };
        },
        effect: async (_, row) => ({
          changes: { items: row.items.filter((code) => !items.some((item) => item === code)) },
          codes: { items: items.join(',') },
        }),
      }),
      this.effects.itemsWithdrawn,
    );
  }

  private sign(
    account: Account,
    id: string,
    action: 'give' | 'record',
    form: GiveConsentForm,
    howOf: (row: CaseConsent) => SigningWay,
  ): Promise<ActionAnswer<ConsentState>> {
    const step = ({ applicationId }: Case): Step => ({
      version: form.version,
      facts: async (manager, row) => {
        mustBeAmong(
          form.items,
          row.wording.items.map(({ code }) => code),
          '事项不对，请刷新后重新勾选。',
        );
        const ref = { recordType, recordId: id };
        return {
          ...(await this.signings.factsOf(manager, ref, applicationId, form, howOf(row))),
          textCurrent: form.textHash === row.textHash,
          requiredItemsTicked: requiredOf(row).every((code) => form.items.some((item) => item === code)),
        };
      },
      effect: async (manager, row) => {
        const text = { textHash: row.textHash, textVersion: row.textVersion, items: form.items };
        const ref = { recordType, recordId: id };
        const { at, ...signed } = await this.signings.bundled(
          manager,
          account,
          ref,
          signersPlace,
          text,
          form,
          howOf(row),
        );
        return {
          changes: {
            ...signed,
            items: [...form.items],
            recordedById: account.id,
            recordedByRole: account.role,
            givenAt: at,
          },
          codes: { text: row.textVersion, bundle: signed.bundleHash, way: signed.way },
        };
      },
    });
    return this.act(account, id, action, step, this.effects.given);
  }

  /** The case is locked first: whatever follows in it never waits for somebody who has begun at the other end. */
  private act(
    account: Account,
    id: string,
    action: ConsentAction,
    step: (of: Case) => Step,
    follow: Follow,
  ): Promise<ActionAnswer<ConsentState>> {
    return this.unitOfWork.run(async (manager) => {
      const { by } = consentLifecycle.actions[action];
      if (by === 'system') throw new Error(`${action} is no action of an account.`);
      const { row: before } = await this.desk.get(account, id, by, manager);
      const of = await this.steps.locked(manager, before.caseId);
      const order = { ...step(of), action, id, account };
      const row = await this.performer.perform(this.kind, order, manager);
      await follow(manager, row, of);
      return { id, state: row.state, version: row.version };
    });
  }
}

const requiredOf = ({ wording }: CaseConsent): string[] =>
  wording.items.filter(({ required }) => required).map(({ code }) => code);

function mustBeAmong(items: readonly string[], known: readonly string[], sentence: string): void {
  if (!items.every((item) => known.includes(item))) throw invalid({ items: sentence });
}

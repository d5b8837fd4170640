import type { MyDocument, MyTask } from '@jingkang/shared/api/my-cases';
import {
  consentLifecycle,
  consentAnswered,
  consentInForce,
  type ConsentKind,
  consentKinds,
  consentOpen,
  type ConsentState,
} from '@jingkang/shared/lifecycles/consent';
import type { TaskKind } from '@jingkang/shared/records/all';
import { consentRecords } from '@jingkang/shared/records/consents';
import { Injectable } from '@nestjs/common';
import { byDateOf, type OwnPart, PartForPerson, type PartSteps } from '../cases/part-for-person';
import type { CaseConsent } from './case-consent.entity';
import { recordType } from './consent.record';

const among = (group: readonly ConsentState[], state: ConsentState): boolean => group.includes(state);
const taskOf = { receiver: 'receiverConsent', informed: 'informedConsent' } as const satisfies Readonly<
  Record<ConsentKind, TaskKind>
>;
/** That an institution is chosen, the case tells itself. */
const { request: _chosen, ...answersToReceiver } = consentLifecycle.actions;

/** What the person is asked to agree to, and has answered. */
@Injectable()
export class ConsentForPerson extends PartForPerson<CaseConsent> {
  readonly part = recordType;
  override readonly news = true;

  override organizationsOf({ receiverId }: CaseConsent): (string | null)[] {
    return [receiverId];
  }

  override async tasksOf({ rows, nameOf }: OwnPart<CaseConsent>): Promise<MyTask[]> {
    return rows
      .filter(({ state }) => among(consentOpen, state))
      .map(({ id, kind, receiverId, dueAt }) => ({
        kind: taskOf[kind],
        recordType,
        id,
        ...consentRecords.tasks[taskOf[kind]],
        about: nameOf(receiverId),
        byDate: byDateOf(dueAt),
      }));
  }

  override documentsOf({ rows, nameOf }: OwnPart<CaseConsent>): MyDocument[] {
    return rows
      .filter(({ state }) => among(consentAnswered, state))
      .map((row) => ({
        recordType,
        kind: row.kind,
        id: row.id,
        title: consentRecords.documents[row.kind],
        about: nameOf(row.receiverId),
        stateLabel: consentLifecycle.states[row.state].publicLabel,
        tone: consentLifecycle.states[row.state].tone,
        withdrawable: among(consentInForce, row.state),
        at: (row.withdrawnAt ?? row.givenAt ?? row.updatedAt).toISOString(),
      }));
  }

  override stepsOf({ kind }: CaseConsent): PartSteps {
    return {
      words: kind === 'receiver' ? answersToReceiver : consentLifecycle.actions,
      title: `${consentKinds[kind]}：`,
    };
  }
}

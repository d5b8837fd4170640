import type { MyDocument, MyTask } from '@jingkang/shared/api/my-cases';
import {
  agreementLifecycle,
  agreementAwaitingPerson,
  agreementOpen,
  type AgreementState,
} from '@jingkang/shared/lifecycles/agreement';
import { caseToSign } from '@jingkang/shared/lifecycles/case';
import type { CaseState } from '@jingkang/shared/lifecycles/case-groups';
import { agreementRecords } from '@jingkang/shared/records/agreements';
import type { NextStep } from '@jingkang/shared/records/record-kind';
import { Injectable } from '@nestjs/common';
import { byDateOf, type OwnPart, PartForPerson, type PartSteps } from '../cases/part-for-person';
import type { Agreement } from './agreement.entity';
import { isShown, recordType } from './agreement.record';

const among = (group: readonly AgreementState[], state: AgreementState): boolean => group.includes(state);
const toSign: readonly CaseState[] = caseToSign;
const preparing: NextStep = { staff: '', publicly: '机构准备同意书和协议', by: 'institution' };
/** That the service begins, the case tells itself. */
const { countersign: _begun, ...steps } = agreementLifecycle.actions;

/** The agreement that lies before the person, or that they have signed. */
@Injectable()
export class AgreementForPerson extends PartForPerson<Agreement> {
  readonly part = recordType;
  override readonly news = true;

  override organizationsOf({ organizationId }: Agreement): string[] {
    return [organizationId];
  }

  override async tasksOf({ rows, of, nameOf }: OwnPart<Agreement>): Promise<MyTask[]> {
    return rows
      .filter(({ state }) => among(agreementAwaitingPerson, state))
      .map(({ id, organizationId }) => ({
        kind: 'agreement',
        recordType,
        id,
        ...agreementRecords.tasks.agreement,
        about: nameOf(organizationId),
        byDate: byDateOf(of.dueAt),
      }));
  }

  override documentsOf({ rows, nameOf }: OwnPart<Agreement>): MyDocument[] {
    return rows.filter(isShown).map((row) => ({
      recordType,
      kind: 'agreement',
      id: row.id,
      title: agreementRecords.documents.agreement,
      about: nameOf(row.organizationId),
      stateLabel: agreementLifecycle.states[row.state].publicLabel,
      tone: agreementLifecycle.states[row.state].tone,
      withdrawable: false,
      at: (row.countersignedAt ?? row.personSignedAt ?? row.updatedAt).toISOString(),
    }));
  }

  override stepsOf(): PartSteps {
    return { words: steps };
  }

  override nextOf({ rows, of }: OwnPart<Agreement>): NextStep | null {
    if (!toSign.includes(of.state)) return null;
    const open = rows.find(({ state }) => among(agreementOpen, state));
    return open ? agreementRecords.next[open.state] : preparing;
  }
}

import type { Account } from '@jingkang/shared/access/scope';
import type { ActionAnswer } from '@jingkang/shared/api/common';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Order, Performer, type RecordKind } from './perform';
import type { Moving } from '../foundation/records/stored-record';
import type { MessageKind } from '../messages/notes/record-message.entity';
import { Messages } from '../messages/notes/messages.service';

/** What an action of an account is besides its name. */
export type Step<Row, Action extends string, Facts> = Omit<
  Order<Row, Action, Facts>,
  'id' | 'account' | 'action'
>;

export interface Said {
  readonly kind: MessageKind;
  readonly body: string | undefined;
  readonly author: Account | undefined;
  readonly visibleToApplicant?: boolean;
  readonly fromApplicant?: boolean;
}

/** How actions are carried out and answered, and the words that belong to one. */
@Injectable()
export class RecordActions {
  constructor(
    private readonly performer: Performer,
    private readonly messages: Messages,
  ) {}

  async act<Row extends Moving<State>, State extends string, Action extends string, Facts>(
    kind: RecordKind<Row, State, Action, Facts>,
    account: Account | undefined,
    id: string,
    action: Action,
    step: Step<Row, Action, Facts>,
    within?: EntityManager,
  ): Promise<ActionAnswer<State>> {
    const row = await this.performer.perform(kind, { ...step, action, id, account }, within);
    return { id, state: row.state, version: row.version };
  }

  /** For `after`: words on the record that belong to its action. */
  saying({ recordType }: { readonly recordType: string }, ...said: readonly Said[]) {
    return async (
      manager: EntityManager,
      { id }: { readonly id: string },
      eventId: string,
    ): Promise<void> => {
      for (const words of said)
        await this.messages.add(manager, { ...words, recordType, recordId: id, eventId });
    };
  }
}

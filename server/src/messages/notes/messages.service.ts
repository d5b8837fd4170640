import type { Account } from '@jingkang/shared/access/scope';
import { unreadableWords } from '@jingkang/shared/api/unreadable';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, Repository } from 'typeorm';
import { Clock } from '../../foundation/clock/clock';
import { FieldCipher } from '../../foundation/crypto/field-cipher';
import { newId } from '../../foundation/clock/ids';
import { ReadableRows } from '../../foundation/records/readable-rows';
import { type MessageKind, RecordMessage } from './record-message.entity';

export interface NewMessage {
  readonly recordType: string;
  readonly recordId: string;
  readonly kind: MessageKind;
  readonly body: string | undefined;
  readonly author: Account | undefined;
  readonly eventId?: string;
  readonly fromApplicant?: boolean;
  readonly visibleToApplicant?: boolean;
}

export interface OpenMessage extends Omit<RecordMessage, 'bodySealed'> {
  readonly body: string;
  /** The body says only that it cannot be read. */
  readonly unreadable?: true;
}

/** Keeps the words on records, sealed. */
@Injectable()
export class Messages {
  constructor(
    @InjectRepository(RecordMessage) private readonly stored: Repository<RecordMessage>,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
    private readonly readable: ReadableRows,
  ) {}

  /** Nothing is kept of an empty body. */
  async add(manager: EntityManager, message: NewMessage): Promise<void> {
    const { body, author, eventId, fromApplicant = false, visibleToApplicant = false, ...about } = message;
    if (!body?.trim()) return;
    const id = newId();
    await manager.insert(RecordMessage, {
      ...about,
      id,
      eventId: eventId ?? null,
      bodySealed: this.cipher.seal(body, placeOf(id)),
      authorId: author?.id ?? null,
      authorRole: author?.role ?? null,
      fromApplicant,
      visibleToApplicant,
      createdAt: this.clock.now(),
    });
  }

  async of(recordType: string, recordId: string): Promise<OpenMessage[]> {
    const where = { recordType, recordId };
    const rows = await this.stored.find({
      where,
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    return rows.map(({ bodySealed, ...row }) => ({
      ...row,
      ...this.opened(row.id, bodySealed),
    }));
  }

  private opened(id: string, sealed: string | null): Pick<OpenMessage, 'body' | 'unreadable'> {
    const open = () => ({ body: sealed === null ? '' : this.cipher.open(sealed, placeOf(id)) });
    const damaged = { body: unreadableWords, unreadable: true } as const;
    return this.readable.part<Pick<OpenMessage, 'body' | 'unreadable'>>('record_messages', id, open, damaged);
  }

  /** For a record whose person is forgotten. */
  async erase(manager: EntityManager, recordType: string, recordId: string): Promise<void> {
    await manager.delete(RecordMessage, { recordType, recordId });
  }
}

const placeOf = (id: string) => `record_messages.body:${id}`;

import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Messages } from '../../messages/notes/messages.service';
import { Allocation } from './allocation.entity';
import { recordType } from './allocation.record';

/** What other modules may ask about allocations. */
@Injectable()
export class AllocationsReader {
  constructor(
    @InjectRepository(Allocation) private readonly stored: Repository<Allocation>,
    private readonly messages: Messages,
  ) {}

  /** Oldest first. */
  of(caseId: string): Promise<Allocation[]> {
    return this.stored.find({
      where: { caseId },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  /** The institution's words with its return. */
  async wordsOf(id: string): Promise<string | undefined> {
    return (await this.messages.of(recordType, id)).find(({ kind }) => kind === 'reason')?.body;
  }
}

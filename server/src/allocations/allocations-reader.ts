import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Messages } from '../messages/messages.service';
import { recordType } from './allocation-kind';
import { Allocation } from './allocation.entity';

/** What other modules may ask about allocations. */
@Injectable()
export class AllocationsReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly messages: Messages,
  ) {}

  /** Oldest first. */
  of(caseId: string): Promise<Allocation[]> {
    return this.dataSource.manager.find(Allocation, {
      where: { caseId },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  /** The institution's words with its return. */
  async wordsOf(id: string): Promise<string | undefined> {
    return (await this.messages.of(recordType, id)).find(({ kind }) => kind === 'reason')?.body;
  }
}

import type { MyDocument, MyTask } from '@jingkang/shared/api/my-cases';
import { dueOn } from '@jingkang/shared/calendar/due-words';
import type { PartOfCase } from '@jingkang/shared/records/outlines';
import type { NextStep } from '@jingkang/shared/records/record-kind';
import type { Wording } from '../../messages/notes/timeline.service';
import type { PartRow } from '../../records/part-rows';
import type { Case } from './case.entity';

/** The records of a kind that belong to an own case. */
export interface OwnPart<Row> {
  readonly rows: readonly Row[];
  readonly of: Case;
  readonly nameOf: (organizationId: string | null) => string | null;
}

/** What is told of a record in the timeline of its case. */
export interface PartSteps {
  readonly words: Readonly<Record<string, Wording>>;
  /** Stands before each of them. */
  readonly title?: string;
}

export const byDateOf = (at: Date | null): string | null => (at ? dueOn(at) : null);

/**
 * How a kind of record that belongs to a case looks to the person or guardian. Each module provides one of these for
 * its own kind, and says only what there is to say.
 */
export abstract class PartForPerson<Row extends PartRow = PartRow> {
  abstract readonly part: PartOfCase;
  /** What is new of it is new of the case. */
  readonly news: boolean = false;

  /** Organizations that are named with it. */
  organizationsOf(_row: Row): readonly (string | null)[] {
    return [];
  }

  /** What is awaited of the person. */
  async tasksOf(_own: OwnPart<Row>): Promise<MyTask[]> {
    return [];
  }

  documentsOf(_own: OwnPart<Row>): MyDocument[] {
    return [];
  }

  /** Its own steps; null where the case tells them. */
  stepsOf(_row: Row): PartSteps | null {
    return null;
  }

  /** What comes next where it tells more than the state of the case. */
  nextOf(_own: OwnPart<Row>): NextStep | null {
    return null;
  }

  /** By when, where no clock of the case runs. */
  dueOf(_own: OwnPart<Row>): Date | null {
    return null;
  }
}

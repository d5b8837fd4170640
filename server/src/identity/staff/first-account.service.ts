import { givenRoles } from '@jingkang/shared/access/role-groups';
import type { EnrolmentLinkView } from '@jingkang/shared/api/administration';
import { foldWord } from '@jingkang/shared/forms/typed/codes';
import { foldName } from '@jingkang/shared/forms/typed/names';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock';
import { Evidence } from '../../foundation/evidence/evidence';
import { newId } from '../../foundation/clock/ids';
import { UnitOfWork } from '../../foundation/database/work/unit-of-work';
import { AccountRow } from '../accounts/account.entity';
import { Enrolments } from '../sign-in/second-factor/enrolments.service';
import { freshAccount } from '../accounts/fresh-account';

/** Which it was, with the link; or why it was neither. */
export type FirstAccountOutcome =
  | { readonly done: 'made' | 'reset'; readonly link: EnrolmentLinkView }
  | { readonly done: 'exists' | 'taken' };

/** Makes the system administrator who makes everyone else; told to reset it, ends what was and gives a new link. */
@Injectable()
export class FirstAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly evidence: Evidence,
    private readonly enrolments: Enrolments,
  ) {}

  create(userName: string, displayName: string, reset: boolean): Promise<FirstAccountOutcome> {
    return this.unitOfWork.run(async (manager): Promise<FirstAccountOutcome> => {
      const name = foldWord(userName).toLowerCase();
      const known = await manager.findOneBy(AccountRow, { userName: name });
      if (known && known.role !== givenRoles.firstOfAll) return { done: 'taken' };
      if (known && !reset) return { done: 'exists' };
      const id = known?.id ?? newId();
      if (!known) {
        const given = {
          id,
          kind: 'staff',
          role: givenRoles.firstOfAll,
          userName: name,
          displayName: foldName(displayName),
        } as const;
        await manager.insert(AccountRow, freshAccount(given, this.clock.now()));
      }
      const entry = {
        recordType: 'accounts',
        recordId: id,
        kind: 'changed',
        action: 'firstAccountIssued',
      } as const;
      await this.evidence.append(manager, entry);
      return { done: known ? 'reset' : 'made', link: await this.enrolments.issue(manager, id) };
    });
  }
}

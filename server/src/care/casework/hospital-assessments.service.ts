import type { CaseState } from '@jingkang/shared/lifecycles/case';
import type { ActionAnswer } from '@jingkang/shared/api/common';
import type { Account } from '@jingkang/shared/access/scope';
import type { ReasonForm } from '@jingkang/shared/forms/any-record';
import type { HospitalOpinionForm } from '@jingkang/shared/forms/cases';
import { blockingRisk } from '@jingkang/shared/lifecycles/case';
import { pagesOf } from '@jingkang/shared/signing/pages';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Attachments } from '../../messages/attachments/attachments.service';
import { invalid } from '../../foundation/refusals/refusal';
import { CasePerformer } from '../cases/case-performer';
import { CaseParts } from '../cases/case-parts.service';
import { CaseSecrets } from '../cases/case-secrets';
import { recordType } from '../cases/case.record';

type Resume = 'resume-allocation' | 'resume-assessment';

/** A risk that stops the usual way is seen by a hospital first, and its opinion opens the way again (§6.3). */
@Injectable()
export class HospitalAssessments {
  constructor(
    private readonly acts: CasePerformer,
    private readonly secrets: CaseSecrets,
    private readonly parts: CaseParts,
    private readonly attachments: Attachments,
  ) {}

  propose(account: Account, id: string, { version, reason }: ReasonForm): Promise<ActionAnswer<CaseState>> {
    const saying = this.acts.saying({ kind: 'reason', body: reason, author: account });
    const action = 'propose-hospital-assessment';
    return this.acts.act(account, id, action, {
      version,
      after: async (manager, row, eventId) => {
        await this.parts.endWith(manager, id, action);
        await saying(manager, row, eventId);
      },
    });
  }

  resume(
    account: Account,
    id: string,
    action: Resume,
    form: HospitalOpinionForm,
  ): Promise<ActionAnswer<CaseState>> {
    const { version, riskLevel, seenOn, attachmentId } = form;
    const pages = pagesOf(form);
    const risk = { level: riskLevel, source: 'hospital_opinion', on: seenOn } as const;
    return this.acts.act(account, id, action, {
      version,
      facts: async (manager) => {
        await this.mustHold(manager, id, pages);
        return { hospitalClears: riskLevel < blockingRisk };
      },
      effect: async (manager) => {
        await this.attachments.submit(manager, { recordType, recordId: id }, { ids: pages });
        const codes = attachmentId ? { codes: { attachment: attachmentId, pages: pages.length } } : {};
        return { changes: { riskSealed: this.secrets.sealRisk(id, risk) }, ...codes };
      },
      after: this.acts.saying({ kind: 'opinion', body: wordsOf(form), author: account }),
    });
  }

  private async mustHold(manager: EntityManager, recordId: string, pages: readonly string[]): Promise<void> {
    const ref = { recordType, recordId };
    if (pages.length > 0 && !(await this.attachments.holdsAll(manager, pages, ref, 'evidence')))
      throw invalid({ attachmentId: '没有找到这份扫描件，请重新上传。' });
  }
}

const wordsOf = ({ hospitalName, seenOn, riskLevel, note }: HospitalOpinionForm): string =>
  [`${hospitalName}，${seenOn}看诊，风险${riskLevel}级。`, note ?? ''].join('\n').trim();

import { accepted, askedForConsent, effective, informed, sent } from '../../support/agreements';
import { assessed, begun, concluded, save } from '../../support/assessments';
import { caseAct, proposed, registered } from '../../support/cases';
import { asStaff, type Client } from '../../support/client';
import { sql } from '../../support/database';
import { application, institutionOf, mustBe } from '../../support/factories';
import type { RunningServer } from '../../support/server';

/** Own cases, one at each halt between the registration and the agreement. */
export interface OwnCases {
  /** Waits, and is asked for the wish. */
  readonly waitingCase: string;
  readonly proposedCase: string;
  readonly receiver: string;
  /** Still to be decided; the signatures are drawn. */
  readonly informed: string;
  /** In force. */
  readonly given: string;
  readonly agreement: string;
  readonly effective: string;
  readonly servingCase: string;
  /** A scale is to be filled in. */
  readonly selfReport: string;
  /** Signed. */
  readonly opinion: string;
}

const person = (personName: string) =>
  application({ personName, birthDate: '1990-05-01', regionCode: '500110002' });

export async function makeOwnCases(server: RunningServer, own: Client): Promise<OwnCases> {
  const [worker, station, manager, therapist] = await Promise.all([
    asStaff(server, 'qj-worker-1'),
    asStaff(server, 'qj-station-worker'),
    asStaff(server, 'qj-station-manager'),
    asStaff(server, 'qj-therapist'),
  ]);
  const institutionId = await institutionOf(own, '500110', '文龙街道服务站');
  const assessedCase = async (name: string) => {
    const id = await accepted(own, worker, station, institutionId, person(name));
    await assessed(station, id);
    return id;
  };
  /** The center assesses: it has a therapist. */
  const assessments = async () => {
    const center = await institutionOf(own, '500110', '指导中心');
    const [asking, ended] = [
      await accepted(own, worker, worker, center, person('自评甲')),
      await accepted(own, worker, worker, center, person('意见甲')),
    ];
    const selfReport = await begun(worker, asking);
    const saved = await save(worker, selfReport, { selfReportScale: 'barthel' });
    mustBe(saved.status, 200, saved.text);
    return { selfReport, opinion: await concluded(worker, therapist, ended) };
  };
  const waitingCase = await waiting(server, own, worker);
  const proposedCase = await registered(own, worker, person('选定甲'));
  const { consentId } = await proposed(worker, proposedCase, institutionId);
  const asked = await assessedCase('知情甲');
  const signing = await assessedCase('签约甲');
  const given = await informed(own, station, signing);
  const servingCase = await assessedCase('服务甲');
  await informed(own, station, servingCase);
  const done = await sent(station, servingCase);
  await effective(own, manager, done);
  return {
    waitingCase,
    proposedCase,
    receiver: consentId,
    informed: await askedForConsent(station, asked),
    given,
    agreement: await sent(station, signing),
    effective: done,
    servingCase,
    ...(await assessments()),
  };
}

async function waiting(server: RunningServer, own: Client, worker: Client): Promise<string> {
  const id = await registered(own, worker, person('等候甲'));
  const listed = await caseAct(worker, id, 'wait', {
    reason: 'no_room',
    expectedOn: '2027-06-15',
    alternatives: '可以先参加每周四的家属座谈。',
  });
  mustBe(listed.status, 200, listed.text);
  await sql(server, `UPDATE cases SET wish_reviewed_on = '2026-01-01' WHERE id = '${id}'`);
  return id;
}

import { randomUUID } from 'node:crypto';
import { givenRoles } from '@jingkang/shared/access/role-groups';
import type { Account } from '@jingkang/shared/access/scope';
import type { NeedReportForm } from '@jingkang/shared/forms/need-report';
import { consentItems, consentText } from '@jingkang/shared/texts/consent';
import { Contacts } from '../intake/need-reports/contacts.service';
import { NeedReports } from '../intake/need-reports/need-reports.service';
import { NeedReportsTimed } from '../intake/need-reports/need-reports-timed.service';
import type { Workers } from './demo-applications';
import { demoId } from '../demo/demo-id';
import type { DemoStory } from './demo-matters';
import { demoCommitteeWorkers } from './demo-staff';
import { toyApplication, toyPerson } from './toy-people';

/** Need reports in every state, from a committee and from a neighbour. */
export async function seedReports(story: DemoStory, { first }: Workers): Promise<void> {
  const reports = story.context.get(NeedReports);
  const contacts = story.context.get(Contacts);
  const worker = story.staff(first);
  const reporter = committeeOf(story.countyCode);
  const report = (n: number, more: Partial<NeedReportForm> = {}) =>
    reports.report(reporter, { ...reportOf(story.countyCode, n), ...more }, randomUUID());
  const taken = async (n: number) => {
    const { id } = await report(n);
    return reports.take(worker, id, { version: 1 });
  };
  const tried = async (n: number, times: number) => {
    const { id, ...begun } = await taken(n);
    let { version } = begun;
    for (let i = 0; i < times; i += 1)
      ({ version } = await contacts.log(worker, id, {
        version,
        channel: 'phone',
        outcome: 'no_answer',
        note: '没有人接。',
      }));
    return { id, version };
  };

  story.at(45);
  const forgotten = await tried(30, 1);
  await reports.decline(worker, forgotten.id, { version: forgotten.version, reason: '本人说现在不需要。' });
  story.at(10);
  await story.context.get(NeedReportsTimed).eraseIdentities();
  const declined = await tried(31, 1);
  await reports.decline(worker, declined.id, { version: declined.version, reason: '家人说先自己照顾。' });
  const unreachable = await tried(32, 3);
  await reports.recordUnreachable(worker, unreachable.id, { version: unreachable.version });
  const agreed = await tried(33, 1);
  await reports.recordConsent(worker, agreed.id, {
    version: agreed.version,
    consent: {
      way: 'spoken_witnessed',
      textVersion: consentText.version,
      items: [...consentItems],
      witness: '见证演示',
    },
    application: toyApplication(toyPerson(story.countyCode, 33), 33),
  });
  story.at(6);
  await report(34);
  story.at(1);
  await tried(35, 1);
  await report(36, { urgency: 'soon' });
  await reports.report(
    story.guardian(0),
    { ...reportOf(story.countyCode, 37), reporterType: 'individual' },
    randomUUID(),
  );
}

function committeeOf(countyCode: string): Account {
  const worker = demoCommitteeWorkers.find(({ phone }) =>
    phone.startsWith(countyCode === '500110' ? '139000050' : '139000021'),
  );
  return {
    id: demoId('account', worker?.phone ?? ''),
    role: givenRoles.byInvitation,
    organizationId: demoId('organization', worker?.at ?? ''),
  };
}

function reportOf(countyCode: string, n: number): NeedReportForm {
  const { name, regionCode } = toyPerson(countyCode, n);
  return {
    reporterType: 'residents_committee',
    personName: name,
    regionCode,
    howToReach: '下午在家，可以先打社区的电话。',
    description: '平时很少出门，家里人想知道有没有合适的活动。',
    attested: true,
    communityName: '演示社区',
    reporterName: '演示联系人',
    reporterPhone: '13900005001',
    personKnows: n % 2 === 0,
  };
}

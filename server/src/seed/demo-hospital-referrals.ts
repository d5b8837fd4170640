import { randomUUID } from 'node:crypto';
import { addDays } from '@jingkang/shared/calendar/local-date';
import type { HospitalReferralForm } from '@jingkang/shared/forms/hospital-referral';
import { consentItems, consentText } from '@jingkang/shared/texts/consent';
import { Receipts } from '../intake/hospital-referrals/receipts.service';
import { ReferralDrafts } from '../intake/hospital-referrals/referral-drafts.service';
import { ReferralFiles } from '../intake/hospital-referrals/referral-files.service';
import { Referrals } from '../intake/hospital-referrals/referrals.service';
import type { Workers } from './demo-applications';
import type { DemoStory } from './demo-matters';
import { demoPaper } from './demo-paper';
import { toyIdentityNumber, toyPerson } from './toy-people';

interface Sent {
  readonly id: string;
  readonly version: number;
}

/** Above the numbers of the toy guardians: whom a hospital refers has no account yet. */
const FIRST = 50;

/** Hospital referrals in every state: from the ward and the outpatient clinic, of a child and of the very old. */
export async function seedHospitalReferrals(
  story: DemoStory,
  hospital: string,
  { first, second }: Workers,
): Promise<void> {
  const { context, countyCode } = story;
  const [drafts, referrals, receipts] = [
    context.get(ReferralDrafts),
    context.get(Referrals),
    context.get(Receipts),
  ];
  const [doctor, worker, colleague] = [story.staff(hospital), story.staff(first), story.staff(second)];

  const written = async (n: number, more: Partial<HospitalReferralForm>): Promise<Sent> => {
    const { id, version } = await drafts.create(doctor, randomUUID());
    const fields = { ...referralOf(countyCode, FIRST + n, story.day(0)), ...more };
    const saved = await drafts.save(doctor, id, { version, fields });
    return { id, version: saved.version };
  };
  const sent = async (n: number, more: Partial<HospitalReferralForm> = {}): Promise<Sent> => {
    const { id, version } = await written(n, more);
    await context.get(ReferralFiles).add(doctor, id, { kind: 'paper_consent', bytes: demoPaper() });
    return referrals.submit(doctor, id, { version }, randomUUID());
  };
  const onWard = (days: number) => ({ dischargedOn: '', plannedDischargeOn: story.day(days) });

  story.at(20);
  const received = await sent(0);
  const withdrawn = await sent(1);
  story.at(19);
  await receipts.receive(worker, received.id, { version: received.version });
  await referrals.withdraw(doctor, withdrawn.id, {
    version: withdrawn.version,
    reason: '家属改为自己申请。',
  });
  story.at(3);
  const returned = await sent(2);
  await receipts.giveBack(colleague, returned.id, {
    version: returned.version,
    words: '请补写住址到门牌，并说明家属白天是否在家。',
  });
  const planned = await sent(3, onWard(9));
  await receipts.preRegister(worker, planned.id, { version: planned.version });
  const home = await sent(4, onWard(2));
  await receipts.preRegister(worker, home.id, { version: home.version });
  story.at(1);
  await referrals.confirmDischarge(doctor, home.id, {
    version: home.version + 1,
    dischargedOn: story.day(0),
  });
  await sent(5, onWard(12));
  await sent(6, { ...child, birthDate: `${Number(story.day(0).slice(0, 4)) - 12}-06-15` });
  await sent(7, { ...veryOld, birthDate: '1933-02-03' });
  await written(8, { conclusion: 'suitable' });
}

const child: Partial<HospitalReferralForm> = {
  kind: 'outpatient',
  diagnosisCode: 'F84.0',
  diagnosisName: '孤独症谱系障碍',
  contactRelation: 'parent',
};

/** Without a document and without a guardian. */
const veryOld: Partial<HospitalReferralForm> = {
  kind: 'outpatient',
  documentType: 'none',
  documentNumber: '',
  contactRelation: 'self',
  contactName: '',
  guardianConsent: 'none',
  noGuardianReason: 'full_capacity',
};

function referralOf(countyCode: string, n: number, today: string): HospitalReferralForm {
  const person = toyPerson(countyCode, n);
  return {
    kind: 'discharge',
    department: '康复科',
    doctor: '演示医生',
    dischargedOn: addDays(today, -1),
    personName: person.name,
    birthDate: person.birthDate,
    gender: person.gender,
    documentType: 'resident_identity',
    documentNumber: toyIdentityNumber(countyCode, person.birthDate, 990 + (n % 10)),
    regionCode: person.regionCode,
    address: `演示路${n}号`,
    contactRelation: 'spouse',
    contactName: '演示家属',
    contactPhone: person.phone,
    diagnosisCode: 'F20.0',
    diagnosisName: '偏执型精神分裂症',
    assessedOn: addDays(today, -2),
    conclusion: 'suitable',
    riskLevel: n % 3,
    medication: '按医嘱口服，每晚一次，每月复诊取药。',
    rehabAdvice: '先做服药训练和生活技能训练，每周两次。',
    needs: ['medication', 'life_skills'],
    insight: 'partial',
    precautions: '睡眠变差时请先联系门诊。',
    personConsent: 'agrees',
    guardianConsent: 'agrees',
    consentedOn: addDays(today, -2),
    consentTextVersion: consentText.version,
    consentItems: [...consentItems],
  };
}

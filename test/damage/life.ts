import { send } from '../permissions/calls';
import { photo } from '../permissions/photo';
import { clientOf, type World } from '../permissions/world';
import type { Client } from '../support/client';
import { caseAct, registered } from '../support/cases';
import {
  application,
  draft,
  electronicConsent,
  feedback,
  fullReview,
  mustBe,
  submitted,
} from '../support/factories';

/** What the fixtures lack: something in every sealed and JSON column that people see. */
export async function moreLife(world: World): Promise<void> {
  const worker = clientOf(world.people, 'qj-worker-1');
  await onApplication(world, worker);
  await onReport(world, worker);
  await waitingCase(world, worker);
  const form = feedback({ content: '测试的投诉', phone: '13800138000', hopedResult: '测试的结果' });
  const sent = await clientOf(world.people, 'applicant').post('/feedback', { ...form, anonymous: false });
  mustBe(sent.status, 201, sent.text);
  await onPaper(worker);
  await ofAdministrators(world);
  await gone(world);
}

async function onApplication({ fixtures }: World, worker: Client): Promise<void> {
  const path = `/applications/${fixtures.application[0]?.id}`;
  const { version } = (await worker.get(path)).body;
  const review = await worker.put(`${path}/review`, fullReview(version, { note: '测试的初核' }));
  mustBe(review.status, 200, review.text);
  const reminded = await worker.post(`${path}/reminders`, { on: '2099-01-01', note: '测试的提醒' });
  mustBe(Math.floor(reminded.status / 100), 2, reminded.text);
  const noted = await worker.post(`${path}/notes`, { body: '测试的记录', visibleToApplicant: true });
  mustBe(Math.floor(noted.status / 100), 2, noted.text);
}

async function onReport({ fixtures }: World, worker: Client): Promise<void> {
  const path = `/need-reports/${fixtures.needReport[0]?.id}`;
  const taken = await worker.post(`${path}/actions/take`, { version: 1 });
  mustBe(taken.status, 200, taken.text);
  const { version } = taken.body;
  const contact = { version, channel: 'phone', outcome: 'no_answer', note: '测试的联系' };
  const logged = await worker.post(`${path}/contact-attempts`, contact);
  mustBe(Math.floor(logged.status / 100), 2, logged.text);
}

async function waitingCase({ people }: World, worker: Client): Promise<void> {
  const fields = application({ personName: '测试等候', birthDate: '1990-05-01' });
  const id = await registered(clientOf(people, 'applicant'), worker, fields);
  const listed = await caseAct(worker, id, 'wait', { reason: 'no_room', alternatives: '测试的办法' });
  mustBe(listed.status, 200, listed.text);
}

/** At the counter, with a signed paper of two pages. */
async function onPaper(worker: Client): Promise<void> {
  const { id, version } = await draft(worker, application({ personName: '测试纸质' }), 'counter');
  const page = async () => {
    const { status, text, body } = await worker.post(
      `/applications/${id}/attachments`,
      photo('paper_consent'),
    );
    mustBe(status, 201, text);
    return body.id as string;
  };
  const consent = {
    ...electronicConsent,
    way: 'paper_scan',
    attachmentId: await page(),
    furtherPageIds: [await page()],
  };
  const sent = await worker.post(`/applications/${id}/actions/submit`, { version, consent });
  mustBe(sent.status, 200, sent.text);
}

/** Somebody who held work, and whose lead is told how much. */
async function gone({ people, places }: World): Promise<void> {
  const [admin, manager] = [clientOf(people, 'admin'), clientOf(people, 'qj-manager')];
  const member = { userName: 'toy-leaver', displayName: '玩具', role: 'social_worker' };
  const hired = await admin.post('/staff', { ...member, organizationId: places.center });
  mustBe(hired.status, 201, hired.text);
  const { id, version } = await submitted(clientOf(people, 'applicant'));
  const given = await manager.post(`/applications/${id}/actions/assign`, {
    version,
    accountId: hired.body.id,
  });
  mustBe(given.status, 200, given.text);
  const left = await admin.post(`/staff/${hired.body.id}/actions/disable`, { version: hired.body.version });
  mustBe(left.status, 200, left.text);
}

async function ofAdministrators(world: World): Promise<void> {
  const { people, fixtures, places } = world;
  const member = { displayName: '玩具', role: 'social_worker', organizationId: places.center };
  const { id, version } = fixtures.staff[0] ?? {};
  const called = await clientOf(people, 'admin').put(`/staff/${id}`, {
    ...member,
    version,
    phone: '13800138000',
  });
  mustBe(called.status, 200, called.text);
  const scale = await send(clientOf(people, 'admin'), 'POST /api/scales', world, fixtures.staff[0], false);
  mustBe(scale.status, 201, scale.text);
  const county = clientOf(people, 'qj-civil');
  const set = await send(county, 'PUT /api/regions/{code}/settings', world, fixtures.region[0], false);
  mustBe(set.status, 200, set.text);
  const day = await send(county, 'POST /api/regions/{code}/local-days', world, fixtures.region[0], false);
  mustBe(day.status, 201, day.text);
  const template = {
    kind: 'informed_consent',
    regionCode: fixtures.region[0]?.id,
    version: '2099-01-1',
    title: '测试范本',
    effectiveFrom: '2099-01-01',
    informedConsent: {
      intro: '请看过后决定。',
      items: ['health_data', 'service_and_risk', 'named_institution'].map((code) => ({
        code,
        title: '事项',
        body: '说明。',
        required: true,
      })),
    },
  };
  const made = await clientOf(people, 'qj-civil').post('/document-templates', template);
  mustBe(made.status, 201, made.text);
}

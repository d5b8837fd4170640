import { type Answer, asPhone, asStaff, type Client, freshPhone } from '../../support/client';
import {
  application,
  draft,
  feedback,
  mustBe,
  needReport,
  reviewed,
  submitted,
} from '../../support/factories';
import { jpeg, upload } from '../../support/files';
import type { RunningServer } from '../../support/server';
import { makeOwnCases, type OwnCases } from './own-case';

/** Someone who has a matter of every kind: what the personal pages show. */
export interface OwnMatters extends OwnCases {
  readonly client: Client;
  readonly draft: string;
  /** Has been asked for more. */
  readonly waiting: string;
  readonly underReview: string;
  readonly registered: string;
  readonly refused: string;
  readonly needReport: string;
  /** Answered, and may be reopened. */
  readonly feedback: string;
  readonly queryCode: string;
}

const done = <Body>(answer: Answer<Body>, status = 200): Body => {
  mustBe(answer.status, status, answer.text);
  return answer.body;
};

export async function makeOwnMatters(server: RunningServer): Promise<OwnMatters> {
  const [own, worker, county] = await Promise.all([
    asPhone(server, freshPhone()),
    asStaff(server, 'qj-worker-1'),
    asStaff(server, 'qj-civil'),
  ]);
  const kept = await draft(own, application({ personName: '草稿甲', remark: '平时在家，想出去走走。' }));
  done(await upload(own, kept.id, 'photo', await jpeg()), 201);
  const review = await reviewed(own, worker, application({ personName: '初核甲' }));
  return {
    client: own,
    draft: kept.id,
    waiting: await asked(own, worker),
    underReview: review.id,
    registered: await registered(own, worker),
    refused: await refused(own, worker),
    needReport: done(await own.post<{ id: string }>('/need-reports', needReport()), 201).id,
    ...(await answered(own, county)),
    ...(await makeOwnCases(server, own)),
  };
}

async function asked(own: Client, worker: Client): Promise<string> {
  const { id, version } = await submitted(own, application({ personName: '补充甲', address: '演示路1号' }));
  const claimed = done(
    await worker.post<{ version: number }>(`/applications/${id}/actions/claim`, { version }),
  );
  const items = ['identity_document', 'residence', 'contact', 'need', 'other'];
  const message = '请补一张户口簿本人页的照片，或写下方便核对的时间。';
  done(
    await worker.post(`/applications/${id}/actions/request-information`, {
      version: claimed.version,
      items,
      message,
    }),
  );
  return id;
}

async function registered(own: Client, worker: Client): Promise<string> {
  const { id, version } = await reviewed(own, worker, application({ personName: '登记甲' }));
  done(await worker.post(`/applications/${id}/reveals`, { fields: ['contactPhone'], reason: 'contact' }));
  done(await worker.post(`/applications/${id}/actions/register`, { version }));
  return id;
}

async function refused(own: Client, worker: Client): Promise<string> {
  const { id, version } = await reviewed(own, worker, application({ personName: '暂缓甲' }));
  const answer = { version, reason: '现在住院治疗', advice: '出院前请联系医院社工' };
  done(await worker.post(`/applications/${id}/actions/decline`, answer));
  return id;
}

async function answered(own: Client, county: Client): Promise<{ feedback: string; queryCode: string }> {
  const sent = done(
    await own.post<{ id: string; queryCode: string }>('/feedback', feedback({ anonymous: false })),
    201,
  );
  const act = (action: string, body: object) =>
    county.post<{ version: number }>(`/feedback/${sent.id}/actions/${action}`, body);
  const taken = done(await act('accept', { version: 1, category: 'delay', complexity: 'simple' }));
  done(await act('answer', { version: taken.version, body: '已经请机构今天回电话。' }));
  return { feedback: sent.id, queryCode: sent.queryCode };
}

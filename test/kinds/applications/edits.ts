import type { Client } from '../../support/client';
import { application, draft, reviewed } from '../../support/factories';
import { type FormCast, type VersionedForm, whole, within, without } from '../../support/versioned-forms';

/** Of what a colleague has written, whoever reads it is written down. */
export const opened = ['PUT /api/applications/{id}/review'];

export const edits = async ({ owner, worker }: FormCast): Promise<VersionedForm[]> => [
  await ofApplication(owner),
  await ofReview(owner, worker),
];

async function ofApplication(by: Client): Promise<VersionedForm> {
  const path = `/applications/${(await draft(by)).id}/draft`;
  const open = async () => {
    const { version, fields } = (await by.get(path)).body;
    return { version, values: fields };
  };
  const [one, other] = [
    ['personName', '两个窗口甲', '两个窗口乙'],
    ['address', '第二扇窗路1号'],
  ] as const;
  return { route: 'PUT /api/applications/{id}/draft', path, by, open, bodyOf: within('fields'), one, other };
}

async function ofReview(owner: Client, by: Client): Promise<VersionedForm> {
  const { id } = await reviewed(owner, by, application({ personName: '两窗初核' }));
  const open = async () => {
    const { version, review } = (await by.get(`/applications/${id}`)).body;
    return { version, values: without(review, 'reviewerName', 'savedAt') };
  };
  return {
    route: 'PUT /api/applications/{id}/review',
    path: `/applications/${id}/review`,
    by,
    open,
    bodyOf: whole,
    one: ['note', '甲的记录', '乙的记录'],
    other: ['priority', 'high'],
  };
}

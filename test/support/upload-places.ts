import { accepted, askedForConsent, informed, sent } from './agreements';
import { assessed, begun } from './assessments';
import { registered } from './cases';
import { asPhone, asStaff, asVisitor, type Client, freshPhone } from './client';
import { application, draft, institutionOf } from './factories';
import { draftReferral } from './referrals';
import type { RunningServer } from './server';

/** A record that takes a file, and somebody who may add it. */
export interface UploadPlace {
  readonly name: string;
  /** As the document names it. */
  readonly route: string;
  readonly by: Client;
  readonly path: string;
  readonly kind: string;
  readonly id: string;
  readonly table: string;
}

/** The routes of the document that take a file, as typed by hand: a test holds the document against them. */
export const uploadRoutes = [
  'POST /api/applications/{id}/attachments',
  'POST /api/hospital-referrals/{id}/files',
  'POST /api/cases/{id}/files',
  'POST /api/consents/{id}/files',
  'POST /api/agreements/{id}/files',
  'POST /api/assessments/{id}/files',
] as const;
export type UploadRoute = (typeof uploadRoutes)[number];

/** Every place where a file comes in: each route, and each kind that it reads in another way. */
export async function uploadPlaces(server: RunningServer): Promise<UploadPlace[]> {
  const owner = await asPhone(server, freshPhone());
  const visitor = await asVisitor(server);
  const hospital = await asStaff(server, 'qj-hospital');
  const worker = await asStaff(server, 'qj-worker-1');
  const station = await asStaff(server, 'qj-station-worker');
  const toStation = await institutionOf(owner, '500110', '文龙街道服务站');
  const inCase = (personName: string) => {
    const fields = application({ personName, birthDate: '1990-05-01', regionCode: '500110002' });
    return accepted(owner, worker, station, toStation, fields);
  };
  const caseId = await registered(owner, worker);
  const signing = await inCase('文件甲');
  const consent = await askedForConsent(station, signing);
  const agreed = await inCase('文件乙');
  await assessed(station, agreed);
  await informed(owner, station, agreed);
  const assessment = await begun(station, signing);
  const agreement = await sent(station, agreed);
  const place = (name: string, by: Client, record: string, id: string, kind: string, last = 'files') => ({
    name,
    route: `POST /api/${record}/{id}/${last}`,
    by,
    path: `/${record}/${id}/${last}`,
    kind,
    id,
    table: record === 'consents' ? 'case_consents' : record.replaceAll('-', '_'),
  });
  return [
    place('draft of nobody', visitor, 'applications', (await draft(visitor)).id, 'photo', 'attachments'),
    place('draft of somebody', owner, 'applications', (await draft(owner)).id, 'photo', 'attachments'),
    place('referral', hospital, 'hospital-referrals', (await draftReferral(hospital)).id, 'paper_consent'),
    place('case', worker, 'cases', caseId, 'evidence'),
    place('consent on paper', station, 'consents', consent, 'paper_consent'),
    place('signature of a consent', owner, 'consents', consent, 'signature'),
    place('agreement on paper', station, 'agreements', agreement, 'paper_consent'),
    place('signature of an agreement', owner, 'agreements', agreement, 'signature'),
    place('assessment', station, 'assessments', assessment, 'evidence'),
  ];
}

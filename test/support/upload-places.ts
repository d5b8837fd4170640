import { accepted, askedForConsent, informed, sent } from './agreements';
import { assessed, begun } from './assessments';
import { registered } from './cases';
import { asPhone, asStaff, type Answer, type Client, freshPhone } from './client';
import { application, draft, institutionOf } from './factories';
import { drawnSignature, png, uploadTo } from './files';
import { draftReferral } from './referrals';
import type { RunningServer } from './server';

/** A route that takes a file, with a record that takes one. */
export interface UploadPlace {
  readonly route: string;
  readonly table: string;
  readonly id: string;
  readonly by: Client;
  readonly path: string;
  readonly send: () => Promise<Answer>;
}

export const uploadRoutes = [
  'POST /api/applications/{id}/attachments',
  'POST /api/hospital-referrals/{id}/files',
  'POST /api/cases/{id}/files',
  'POST /api/consents/{id}/files',
  'POST /api/agreements/{id}/files',
  'POST /api/assessments/{id}/files',
] as const;
export type UploadRoute = (typeof uploadRoutes)[number];

export type UploadPlaces = Readonly<Record<UploadRoute, UploadPlace>>;

/** One record for each route. */
export async function uploadPlaces(server: RunningServer): Promise<UploadPlaces> {
  const owner = await asPhone(server, freshPhone());
  const worker = await asStaff(server, 'qj-worker-1');
  const station = await asStaff(server, 'qj-station-worker');
  const hospital = await asStaff(server, 'qj-hospital');
  const toStation = await institutionOf(owner, '500110', '文龙街道服务站');
  const born = { birthDate: '1990-05-01', regionCode: '500110002' };
  const waiting = await registered(owner, worker, application({ personName: '上传甲', ...born }));
  const taken = (personName: string) =>
    accepted(owner, worker, station, toStation, application({ personName, ...born }));
  const [fresh, ready] = [await taken('上传乙'), await taken('上传丙')];
  await assessed(station, ready);
  await informed(owner, station, ready);
  const [image, drawn] = [await png(), await drawnSignature()];
  const place = (route: UploadRoute, by: Client, id: string, kind: string, bytes: Buffer): UploadPlace => {
    const path = route.replace(/^POST \/api/, '').replace('{id}', id);
    const table = path.split('/')[1]?.replaceAll('-', '_') ?? '';
    const send = () => uploadTo(by, path, kind, bytes, 'a.png', 'image/png');
    return { route, table: table === 'consents' ? 'case_consents' : table, id, by, path, send };
  };
  const made = [
    place(uploadRoutes[0], owner, (await draft(owner)).id, 'photo', image),
    place(uploadRoutes[1], hospital, (await draftReferral(hospital)).id, 'paper_consent', image),
    place(uploadRoutes[2], worker, waiting, 'evidence', image),
    place(uploadRoutes[3], owner, await askedForConsent(station, fresh), 'signature', drawn),
    place(uploadRoutes[4], owner, await sent(station, ready), 'signature', drawn),
    place(uploadRoutes[5], station, await begun(station, fresh), 'evidence', image),
  ];
  return Object.fromEntries(made.map((one) => [one.route, one])) as unknown as UploadPlaces;
}

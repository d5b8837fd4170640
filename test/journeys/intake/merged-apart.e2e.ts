import { applicationTabs } from '@jingkang/shared/api/applications';
import { answer, offered, registered } from '../../support/cases';
import { asPhone, asStaff, type Client, freshPhone } from '../../support/client';
import {
  application,
  draft,
  electronicConsent,
  fullReview,
  institutionOf,
  mustBe,
  needReport,
  spokenConsent,
  submitted,
} from '../../support/factories';
import { jpeg, upload } from '../../support/files';
import { referral, submittedReferral } from '../../support/referrals';
import { type DocumentedRoute, documentedRoutes } from '../../support/routes';
import { bothDatabases, type RunningServer, startServer } from '../../support/server';

/** Ids of the records that one application came from and that hang on it, by what they are. */
type Ids = Readonly<Record<string, string>>;

describe.each(bothDatabases)('what is merged, on the %s database', (database) => {
  let server: RunningServer;
  let worker: Client;
  let manager: Client;
  let hospital: Client;
  let station: Client;
  let toStation: string;
  let reads: readonly DocumentedRoute[];
  beforeAll(async () => {
    server = await startServer({ database });
    [worker, manager, hospital, station] = (await Promise.all(
      ['qj-worker-1', 'qj-manager', 'qj-hospital', 'qj-station-worker'].map((key) => asStaff(server, key)),
    )) as [Client, Client, Client, Client];
    toStation = await institutionOf(worker, '500110', '文龙街道服务站');
    reads = (await documentedRoutes(server)).filter(
      ({ method, path }) => method === 'GET' && path.includes('{'),
    );
  });
  afterAll(() => server.destroy());

  const someone = () => asPhone(server, freshPhone());
  const done = async (by: Client, path: string, body: object = {}) => {
    const answer = await by.post(path, body);
    mustBe(answer.status < 300 ? 200 : answer.status, 200, answer.text);
    return answer.body;
  };
  const versionOf = async (by: Client, path: string) => (await by.get(path)).body.version as number;
  const act = async (by: Client, id: string, action: string, body: object = {}) =>
    done(by, `/applications/${id}/actions/${action}`, {
      version: await versionOf(by, `/applications/${id}`),
      ...body,
    });
  const transfer = (id: string) =>
    act(manager, id, 'transfer', { organizationId: toStation, reason: '转交' });
  const withPhoto = async (by: Client, fields: ReturnType<typeof application>, channel?: string) => {
    const { id, version } = await draft(by, fields, channel);
    const file = (await upload(by, id, 'photo', await jpeg())).body.id as string;
    const consent = channel ? spokenConsent : electronicConsent;
    await done(by, `/applications/${id}/actions/submit`, { version, consent });
    return { application: id, file };
  };

  /** Every way an application comes about, each with what it leaves behind. */
  const origins: Readonly<Record<string, (personName: string) => Promise<Ids>>> = {
    'a family': async (personName) => withPhoto(await someone(), application({ personName })),
    'a counter': (personName) => withPhoto(worker, application({ personName }), 'counter'),
    'a need report': async (personName) => {
      const { id } = await done(await someone(), '/need-reports', needReport({ personName }));
      await done(worker, `/need-reports/${id}/actions/take`, { version: 1 });
      await done(worker, `/need-reports/${id}/contact-attempts`, {
        version: 2,
        channel: 'phone',
        outcome: 'reached',
        note: '愿意',
      });
      const agreed = await done(worker, `/need-reports/${id}/actions/record-consent`, {
        version: await versionOf(worker, `/need-reports/${id}`),
        consent: spokenConsent,
        application: application({ personName }),
      });
      return { application: agreed.applicationId, report: id };
    },
    'a hospital': async (personName) => {
      const { id, version } = await submittedReferral(hospital, referral({ personName }));
      const { applicationId } = await done(worker, `/hospital-referrals/${id}/actions/receive`, { version });
      return { application: applicationId, referral: id };
    },
  };

  /** What a colleague of the old place may do with each id at every route that reads by one. */
  const reachOf = async (ids: Ids): Promise<Readonly<Record<string, number>>> => {
    const found: Record<string, number> = {};
    for (const [what, id] of Object.entries(ids))
      for (const { path } of reads) {
        const { status } = await worker.download(path.replace('/api', '').replace(/\{\w+\}/g, id));
        found[`${path} of the ${what}`] = status;
      }
    found.manager = (await manager.get(`/applications/${ids.application}`)).status;
    const reveal = { fields: ['contactPhone'], reason: 'contact' };
    const note = { body: '记录', visibleToApplicant: false };
    for (const [action, body] of Object.entries({ reveals: reveal, notes: note }))
      found[action] = (await worker.post(`/applications/${ids.application}/${action}`, body)).status;
    for (const view of Object.keys(applicationTabs))
      found[view] = Number(
        (await worker.get(`/applications?view=${view}`)).text.includes(ids.application ?? ''),
      );
    return found;
  };

  describe(`after the one it was merged into was handed to another institution, whatever it came from`, () => {
    it.each(Object.keys(origins))(
      'of %s: the old place reads no more than if it had been handed over by itself',
      async (origin) => {
        const begin = origins[origin]!;
        const alone = await begin(`独件${origin.length}`);
        const merged = await begin(`并件${origin.length}`);
        const { id: kept } = await submitted(
          await someone(),
          application({ personName: `并件${origin.length}` }),
        );
        // A chain: into one that is itself merged.
        const { id: between } = await submitted(
          await someone(),
          application({ personName: `并件${origin.length}` }),
        );
        await act(worker, merged.application!, 'merge', { intoId: between });
        await act(worker, between, 'merge', { intoId: kept });
        expect((await worker.get(`/applications/${merged.application}`)).status).toBe(200);

        await transfer(alone.application!);
        await transfer(kept);
        const before = await reachOf(alone);
        expect(Object.keys(before).length).toBeGreaterThan(50);
        expect(await reachOf(merged)).toEqual(before);
        expect((await worker.get(`/applications/${merged.application}`)).status).toBe(404);
        expect((await worker.get(`/applications/${between}`)).status).toBe(404);
        expect((await worker.get(`/applications/${kept}`)).status).toBe(404);
        // It is read where it is handled now.
        for (const id of [kept, between, merged.application])
          expect((await station.get(`/applications/${id}`)).status).toBe(200);
        if (merged.file) expect((await station.download(`/attachments/${merged.file}`)).status).toBe(200);
      },
    );

    it('of a case that went to another institution: the old place reads nothing, and merges nothing into it any more', async () => {
      const owner = await someone();
      const fields = application({ personName: '并案', birthDate: '1990-05-01', regionCode: '500110002' });
      const caseId = await registered(owner, worker, fields);
      const { applicationId } = (await worker.get(`/cases/${caseId}`)).body;
      const alike = () => application({ personName: '并案', regionCode: '500110002' });
      const ids = await withPhoto(await someone(), alike());
      await act(worker, ids.application, 'merge', { intoId: applicationId });
      const allocationId = await offered(owner, worker, caseId, toStation);
      mustBe((await answer(station, allocationId, 'accept')).status, 200, 'accept');
      for (const id of [applicationId, ids.application])
        for (const by of [worker, manager, station])
          expect((await by.get(`/applications/${id}`)).status).toBe(404);
      expect((await worker.download(`/attachments/${ids.file}`)).status).toBe(404);

      const late = await withPhoto(await someone(), alike());
      const version = await versionOf(worker, `/applications/${late.application}`);
      const merge = { version, intoId: applicationId };
      expect(await worker.post(`/applications/${late.application}/actions/merge`, merge)).toMatchObject({
        status: 409,
        body: { code: 'merge_target_unfit' },
      });
    });
  });

  describe('into one that was typed in at a counter and that nobody has signed in for', () => {
    const secrets = {
      personName: '柜台人',
      address: '柜台人的住址7号',
      contactName: '柜台家属',
      remark: '柜台说的话',
    };
    const wishes = {
      personName: '柜台人',
      contactName: '并入家属',
      remark: '并入的人说的话',
      address: '并入的人的住址9号',
    };
    const [ofCounter, ofFamily] = [freshPhone(), freshPhone()];

    it('who sent the merged one reads what they brought themselves, and nothing of the other at any route', async () => {
      const family = await asPhone(server, ofFamily);
      const fields = application({ ...secrets, contactPhone: ofCounter, birthDate: '1990-05-01' });
      const counter = await withPhoto(worker, fields, 'counter');
      const own = await withPhoto(family, application({ ...wishes, contactPhone: freshPhone() }));
      await act(worker, own.application, 'merge', { intoId: counter.application });
      const registeredId = await readied(counter.application);
      const ids = { ...counter, case: registeredId, merged: own.application, photo: own.file };

      const leaks: string[] = [];
      let asked = 0;
      for (const { path } of reads)
        for (const id of Object.values(ids)) {
          const { status, bytes } = await family.download(path.replace('/api', '').replace(/\{\w+\}/g, id));
          const text = bytes.toString();
          asked += 1;
          for (const secret of [ofCounter, secrets.address, secrets.contactName, secrets.remark])
            if (text.includes(secret)) leaks.push(`${path} ${id}: ${secret}`);
          const theirs = [counter.application, counter.file, registeredId].includes(id);
          if (theirs && status < 300) leaks.push(`${path} ${id}: ${status}`);
        }
      expect(leaks).toEqual([]);
      expect(asked).toBeGreaterThan(100);
      const matters = await family.get('/my/matters');
      for (const id of [counter.application, registeredId]) expect(matters.text).not.toContain(id);
      expect((await family.get(`/my/applications/${own.application}`)).text).toContain(wishes.remark);
      expect((await family.download(`/attachments/${own.file}`)).status).toBe(200);
    });

    it('whose phone it names follows it from their sign-in on, and reads nothing of the merged one', async () => {
      const person = await asPhone(server, ofCounter);
      const [matter] = (await person.get('/my/matters')).body.items;
      const { text, body } = await person.get(`/my/cases/${matter.id}`);
      const all = `${text}${(await person.get(`/my/applications/${body.applicationId}`)).text}`;
      expect(all).toContain(secrets.address);
      for (const secret of [wishes.contactName, wishes.remark, wishes.address])
        expect(all).not.toContain(secret);
    });

    /** Taken on, reviewed and registered; gives the id of the case. */
    async function readied(id: string): Promise<string> {
      const path = `/applications/${id}`;
      await act(worker, id, 'claim');
      const saved = await worker.put(`${path}/review`, fullReview(await versionOf(worker, path)));
      mustBe(saved.status, 200, saved.text);
      await act(worker, id, 'register');
      return (await worker.get(path)).body.caseId as string;
    }
  });
});

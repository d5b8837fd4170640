import {
  accepted,
  askedForConsent,
  informed,
  requiredItems,
  sent,
  signature,
  signedAlone,
} from '../../support/agreements';
import { assessed } from '../../support/assessments';
import { agree, answer, proposed, registered } from '../../support/cases';
import { asPhone, asStaff, type Client, freshPhone } from '../../support/client';
import { application, institutionOf, submitted } from '../../support/factories';
import { jpeg, png, uploadTo } from '../../support/files';
import { type Grown, grown } from '../../support/grown';
import { byId, listedFor, lists, type Member, reachedById } from '../../support/reach-walk';
import { documentedRoutes } from '../../support/routes';
import { bothDatabases, type RunningServer, startServer } from '../../support/server';
import { told } from '../../support/told';

const otherName = '请写申请里登记的姓名。登记错了的，请先联系社工。';

describe.each(bothDatabases)('consents on the %s database', (database) => {
  let server: RunningServer;
  let owner: Client;
  let worker: Client;
  let station: Client;
  let manager: Client;
  let toStation: string;
  beforeAll(async () => {
    server = await startServer({ database });
    owner = await asPhone(server, freshPhone());
    worker = await asStaff(server, 'qj-worker-1');
    station = await asStaff(server, 'qj-station-worker');
    manager = await asStaff(server, 'qj-station-manager');
    toStation = await institutionOf(owner, '500110', '文龙街道服务站');
  });
  afterAll(() => server.destroy());

  const person = (personName: string, more: Record<string, unknown> = {}) =>
    application({ personName, birthDate: '1990-05-01', regionCode: '500110002', ...more });
  const inAcceptedCase = (name: string, more: Record<string, unknown> = {}) =>
    accepted(owner, worker, station, toStation, person(name, more));
  const give = (id: string, body: unknown) => owner.post(`/consents/${id}/actions/give`, body);
  const stateOfCase = async (id: string, by = station) => (await by.get(`/cases/${id}`)).body?.state?.code;

  describe('the consent to the named receiver (个人信息保护法 23, 104/6)', () => {
    it('names the receiver, the purpose and what is passed on, and a refusal returns to the choice', async () => {
      const id = await registered(owner, worker, person('接收甲'));
      const { consentId } = await proposed(worker, id, toStation);
      const { body } = await owner.get(`/my/consents/${consentId}`);
      expect(body).toMatchObject({
        kind: 'receiver',
        stateLabel: '等您决定',
        signing: { drawnSignatures: false, guardianRequired: false, personName: '接收甲' },
        signed: null,
      });
      expect(body.receiver.name).toContain('文龙街道服务站');
      expect(body.wording.intro).toContain(body.receiver.name);
      expect(body.wording.items.map(({ code }: { code: string }) => code)).toEqual([
        'receiver',
        'purpose',
        'contents',
      ]);

      const refused = await owner.post(`/consents/${consentId}/actions/refuse`, { version: body.version });
      expect(refused).toMatchObject({ status: 200, body: { state: 'refused' } });
      expect(await stateOfCase(id, worker)).toBe('registered');
      const { allocations } = (await worker.get(`/cases/${id}`)).body;
      expect(allocations.at(-1).state.code).toBe('refused');
    });

    it('every item is ticked by itself, on the wording that was shown', async () => {
      const id = await registered(owner, worker, person('接收乙'));
      const { consentId } = await proposed(worker, id, toStation);
      const { version, textHash } = (await owner.get(`/my/consents/${consentId}`)).body;
      const whole = {
        version,
        textHash,
        capacity: 'full',
        noGuardianReason: 'full_capacity',
        signers: [{ who: 'person', name: '接收乙', agrees: true }],
        items: ['receiver', 'purpose', 'contents'],
      };
      expect(await give(consentId, { ...whole, items: ['receiver', 'purpose'] })).toMatchObject({
        status: 409,
        body: { code: 'items_missing' },
      });
      expect(await give(consentId, { ...whole, items: [...whole.items, 'publicity'] })).toMatchObject({
        status: 422,
        body: { fields: { items: expect.any(String) } },
      });
      expect(await give(consentId, { ...whole, textHash: '0'.repeat(64) })).toMatchObject({
        status: 409,
        body: { code: 'consent_version' },
      });
      expect(await give(consentId, { ...whole, version: version + 1 })).toMatchObject({ status: 409 });
      const asAnother = [{ who: 'person', name: '接收别人', agrees: true }];
      expect(await give(consentId, { ...whole, signers: asAnother })).toMatchObject({
        status: 422,
        body: { fields: { 'signers.0.name': otherName } },
      });
      const spaced = [{ who: 'person', name: '接收 乙', agrees: true }];
      const given = await give(consentId, { ...whole, signers: spaced });
      expect(given).toMatchObject({ status: 200, body: { state: 'given' } });
      expect(await give(consentId, whole)).toMatchObject({ status: 409 });
      expect(await stateOfCase(id, worker)).toBe('offered');
    });

    it('taken back before the institution has accepted: another one is chosen, and it is told (个人信息保护法 15)', async () => {
      const id = await registered(owner, worker, person('接收丙'));
      const { consentId, allocationId } = await proposed(worker, id, toStation);
      await agree(owner, consentId);
      expect((await station.get(`/allocations/${allocationId}`)).status).toBe(200);
      const { version, withdrawalMeans } = (await owner.get(`/my/consents/${consentId}`)).body;
      expect(withdrawalMeans).toContain('重新为您选机构');
      const withdrawn = await owner.post(`/consents/${consentId}/actions/withdraw`, { version });
      expect(withdrawn).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
      expect(await stateOfCase(id, worker)).toBe('registered');
      expect((await station.get(`/allocations/${allocationId}`)).status).toBe(404);
      const told = (await manager.get('/notices')).body.items;
      const notice = told.find((one: { recordId: string }) => one.recordId === id);
      expect(notice.title).toBe('有一件的同意已撤回，请停止查看和使用相关信息。');
    });

    it('recorded by a worker, with a witness or a scan as evidence (F7)', async () => {
      const id = await registered(owner, worker, person('接收丁'));
      const { consentId } = await proposed(worker, id, toStation);
      const { version, textHash } = (await worker.get(`/consents/${consentId}`)).body;
      const spoken = {
        version,
        textHash,
        capacity: 'full',
        noGuardianReason: 'full_capacity',
        signers: [{ who: 'person', name: '接收丁', agrees: true }],
        items: ['receiver', 'purpose', 'contents'],
        way: 'spoken_witnessed',
      };
      const record = (body: unknown) => worker.post(`/consents/${consentId}/actions/record`, body);
      expect(await record(spoken)).toMatchObject({ status: 409, body: { code: 'evidence_missing' } });
      const signers = [{ who: 'person', name: '接收别人', agrees: true }];
      expect(await record({ ...spoken, witness: '见证人甲', signers })).toMatchObject({
        status: 422,
        body: { fields: { 'signers.0.name': expect.not.stringContaining('联系社工') } },
      });
      expect(await record({ ...spoken, way: 'paper_scan' })).toMatchObject({ status: 409 });
      expect((await owner.post(`/consents/${consentId}/actions/record`, spoken)).status).toBe(404);
      expect(await record({ ...spoken, witness: '见证人甲' })).toMatchObject({ status: 200 });
      const { signed } = (await worker.get(`/consents/${consentId}`)).body;
      expect(signed).toMatchObject({ witness: '见***', signers: [{ name: '接**' }], device: 'console' });
    });
  });

  describe('the informed consent (F7, LN/10, 个人信息保护法 14, 29, 31)', () => {
    it('is asked for once by the institution that has accepted, and by nobody else', async () => {
      const before = await registered(owner, worker, person('知情甲'));
      expect(await worker.post('/consents', { caseId: before })).toMatchObject({
        status: 409,
        body: { code: 'not_with_institution' },
      });
      const id = await inAcceptedCase('知情乙');
      expect((await worker.post('/consents', { caseId: id })).status).toBe(404);
      await askedForConsent(station, id);
      expect(await station.post('/consents', { caseId: id })).toMatchObject({
        status: 409,
        body: { code: 'consent_open' },
      });
    });

    it('publicity and research are free and off; health data, service and institution are asked for (个人信息保护法 16)', async () => {
      const caseId = await inAcceptedCase('知情丙');
      const id = await askedForConsent(station, caseId);
      const { wording } = (await owner.get(`/my/consents/${id}`)).body;
      const required = wording.items.filter((item: { required: boolean }) => item.required);
      expect(required.map(({ code }: { code: string }) => code)).toEqual(requiredItems);
      const body = await signedAlone(owner, `/consents/${id}`);
      expect(await give(id, { ...body, items: ['health_data', 'publicity', 'research'] })).toMatchObject({
        status: 409,
        body: { code: 'items_missing' },
      });
      const given = await give(id, { ...body, items: [...requiredItems, 'publicity'] });
      expect(given).toMatchObject({ status: 200, body: { state: 'given' } });

      const taking = (items: string[], version: number) =>
        owner.post(`/consents/${id}/actions/withdraw-items`, { version, items });
      expect(await taking(['health_data'], given.body.version)).toMatchObject({
        status: 409,
        body: { code: 'items_required' },
      });
      expect(await taking(['research'], given.body.version)).toMatchObject({ status: 422 });
      expect(await taking(['publicity'], given.body.version)).toMatchObject({ status: 200 });
      expect((await owner.get(`/my/consents/${id}`)).body.items).toEqual(requiredItems);
      expect(await stateOfCase(caseId)).toBe('accepted');
    });

    it('needs a drawn signature of each signer, which belongs to this consent', async () => {
      const id = await askedForConsent(station, await inAcceptedCase('知情丁'));
      const blank = await uploadTo(
        owner,
        `/consents/${id}/files`,
        'signature',
        await png(),
        's.png',
        'image/png',
      );
      expect(blank).toMatchObject({ status: 422, body: { fields: { file: '签名是空白的，请重新签名。' } } });
      const photo = await uploadTo(owner, `/consents/${id}/files`, 'signature', await jpeg());
      expect(photo.status).toBe(422);
      const other = await askedForConsent(station, await inAcceptedCase('知情戊'));
      const body = await signedAlone(owner, `/consents/${id}`, { items: requiredItems });
      const foreign = await signature(owner, `/consents/${other}`);
      const [signer] = body.signers;
      for (const signatureId of [undefined, foreign])
        expect(await give(id, { ...body, signers: [{ ...signer, signatureId }] })).toMatchObject({
          status: 409,
          body: { code: 'evidence_missing' },
        });
      expect((await give(id, body)).status).toBe(200);
    });

    it('under 14 a guardian signs; two guardians who disagree stop it, with advice (个人信息保护法 31)', async () => {
      const caseId = await registered(owner, worker, person('知情己', { birthDate: '2015-01-01' }));
      const { consentId, allocationId } = await proposed(worker, caseId, toStation);
      expect((await agree(owner, consentId)).body.code).toBe('guardian_missing');
      const parent = { who: 'guardian', name: '家长甲', relation: 'parent', agrees: true };
      const { version, textHash } = (await owner.get(`/my/consents/${consentId}`)).body;
      const byParent = { capacity: 'full', noPersonReason: 'minor', signers: [parent] };
      const items = ['receiver', 'purpose', 'contents'];
      expect((await give(consentId, { version, textHash, items, ...byParent })).status).toBe(200);
      expect((await answer(station, allocationId, 'accept')).status).toBe(200);

      const id = await askedForConsent(station, caseId);
      const record = `/consents/${id}`;
      expect((await owner.get(`/my${record}`)).body.signing).toMatchObject({
        guardianRequired: true,
        ageBand: '14岁以下',
      });
      const alone = await signedAlone(owner, record, { items: requiredItems });
      expect(await give(id, alone)).toMatchObject({ status: 409, body: { code: 'guardian_missing' } });
      const unguarded = { ...alone, noGuardianReason: 'none_known' };
      expect(await give(id, unguarded)).toMatchObject({ status: 409, body: { code: 'guardian_needed' } });

      const [mother, father] = [await signature(owner, record, 2), await signature(owner, record, 3)];
      const signers = [
        { ...parent, signatureId: mother },
        { ...parent, name: '家长乙', signatureId: father },
      ];
      const both = { ...alone, noPersonReason: 'minor', noGuardianReason: undefined, signers };
      const apart = { ...both, signers: [signers[0], { ...signers[1], agrees: false }] };
      const refused = await give(id, apart);
      expect(refused).toMatchObject({ status: 409, body: { code: 'signers_disagree' } });
      expect(refused.body.message).toContain('村(居)委会或民政部门');
      expect((await give(id, both)).status).toBe(200);
      const { signed } = (await owner.get(`/my${record}`)).body;
      expect(signed).toMatchObject({
        noPersonReasonLabel: '未满十四岁',
        signers: [
          { whoLabel: '监护人', name: '家长甲', relationLabel: '父母', signatureId: mother },
          { whoLabel: '监护人', name: '家长乙', relationLabel: '父母', signatureId: father },
        ],
      });
    });

    it('withdrawn before the service: nobody opens the case any more, and the receiver is told (个人信息保护法 15, 47)', async () => {
      const caseId = await inAcceptedCase('知情庚');
      await assessed(station, caseId);
      const id = await informed(owner, station, caseId);
      const agreementId = await sent(station, caseId);
      const { version, withdrawalMeans } = (await owner.get(`/my/consents/${id}`)).body;
      expect(withdrawalMeans).toContain('不能再看您的信息');
      expect((await owner.post(`/consents/${id}/actions/withdraw`, { version })).status).toBe(200);
      for (const path of [`/cases/${caseId}`, `/consents/${id}`, `/agreements/${agreementId}`])
        for (const by of [station, manager, worker]) expect((await by.get(path)).status).toBe(404);
      for (const list of ['consents', 'agreements'])
        expect((await station.get(`/${list}?caseId=${caseId}`)).status).toBe(404);
      expect((await owner.get(`/my/consents/${id}`)).body.stateLabel).toBe('已撤回');
      expect((await owner.get(`/my/agreements/${agreementId}`)).body.stateLabel).toBe('已终止');
      const told = (await station.get('/notices')).body.items;
      expect(told.find((one: { recordId: string }) => one.recordId === caseId)?.title).toContain(
        '同意已撤回',
      );
    });
  });

  describe('what a case has grown from follows the case', () => {
    // One of each role that handles records; whoever has registered the person is the nearest of its role.
    const here = ['qj-worker-1', 'qj-manager', 'qj-therapist'];
    const beyond = ['qj-civil', 'qj-hospital', 'qj-station-worker', 'qj-station-manager'];
    const memberOf = async (key: string): Promise<Member> => ({ key, client: await asStaff(server, key) });
    let members: Member[];
    let others: Member[];
    let one: Grown;
    let ids: ReturnType<typeof byId>;
    let all: ReturnType<typeof lists>;
    beforeAll(async () => {
      [members, others] = [await Promise.all(here.map(memberOf)), await Promise.all(beyond.map(memberOf))];
      const contactPhone = freshPhone();
      const hospital = await asStaff(server, 'qj-hospital');
      const reporter = await asPhone(server, freshPhone());
      one = await grown({ hospital, worker, reporter, personName: '来路甲', contactPhone });
      owner = await asPhone(server, contactPhone);
      const routes = await documentedRoutes(server);
      [ids, all] = [byId(routes, one), lists(routes, one)];
    });
    const walked = async (by: readonly Member[]) => {
      // Who reaches an id is decided by the same lines on both; what differs are the queries of the lists.
      const asked = ids.filter(
        ({ route, foreign }) => !foreign && (database === 'embedded' || route.startsWith('GET ')),
      );
      const found = await Promise.all(
        by.map(async (member) => [
          ...(await reachedById(member, asked)),
          ...(await listedFor(member, all, one)),
        ]),
      );
      told(
        `  ${database}: ${asked.length} requests by id, ${all.length} lists, by ${by.length} members of staff`,
      );
      return found.flat();
    };
    const status = async (by: Client, path: string) => (await by.get(path)).status;

    it('is found by this walk where it is reached', async () => {
      const [member] = members;
      if (!member) throw new Error('Nobody is there.');
      const reads = ids.filter(({ route }) => route.startsWith('GET '));
      const found = [...(await reachedById(member, reads)), ...(await listedFor(member, all, one))];
      for (const route of [
        'GET /api/applications/{id}',
        'GET /api/need-reports/{id}',
        'GET /api/hospital-referrals/{id}',
        'GET /api/attachments/{id}',
        'GET /api/applications /applications?view=ended',
        'GET /api/need-reports /need-reports?view=ended',
        'GET /api/hospital-referrals /hospital-referrals?view=ended',
        'POST /api/applications/searches',
      ])
        expect(found.join('\n')).toContain(`qj-worker-1: ${route}`);
    });

    it('no route of another kind takes one of these ids', async () => {
      const foreign = ids.filter((one) => one.foreign);
      expect(foreign.length).toBeGreaterThan(20);
      for (const member of members.slice(0, 2)) expect(await reachedById(member, foreign)).toEqual([]);
    });

    it('accepted elsewhere, it is there for nobody of whoever registered the person', async () => {
      const before = (await worker.get('/applications/counts')).body.ended;
      const { consentId, allocationId } = await proposed(worker, one.caseId, toStation);
      expect((await agree(owner, consentId)).status).toBe(200);
      expect((await answer(station, allocationId, 'accept')).status).toBe(200);
      const parts = { cases: [one.caseId], allocations: [allocationId], consents: [consentId] };
      one = { ...one, roots: { ...one.roots, ...parts } };
      const routes = await documentedRoutes(server);
      [ids, all] = [byId(routes, one), lists(routes, one)];
      expect(await walked(members)).toEqual([]);
      expect((await worker.get('/applications/counts')).body.ended).toBe(before - 2);
      const county = others.find(({ key }) => key === 'qj-civil')?.client ?? worker;
      const [application, merged] = one.roots.applications;
      for (const id of [application, merged]) {
        expect(await status(county, `/applications/${id}`)).toBe(200);
        expect(await status(station, `/applications/${id}`)).toBe(404);
      }
      expect((await station.get(`/cases/${one.caseId}`)).body.personal.length).toBeGreaterThan(0);
    });

    it('another application of the same person is told of it, and not merged into it (104/4)', async () => {
      const again = application({ personName: '来路甲', regionCode: '500110001' });
      const { id } = await submitted(await asPhone(server, freshPhone()), again);
      const { duplicates } = (await worker.get(`/applications/${id}`)).body;
      const known = duplicates.find((other: { id: string }) => other.id === one.roots.applications[0]);
      expect(known).toMatchObject({ mergeable: false });
      const { version } = (await worker.get(`/applications/${id}`)).body;
      const merge = { version, intoId: one.roots.applications[0] };
      expect(await worker.post(`/applications/${id}/actions/merge`, merge)).toMatchObject({
        status: 409,
        body: { code: 'merge_target_unfit' },
      });
    });

    it('withdrawn, it is there for the person alone (个人信息保护法 47)', async () => {
      const id = await informed(owner, station, one.caseId);
      const { version } = (await owner.get(`/my/consents/${id}`)).body;
      expect((await owner.post(`/consents/${id}/actions/withdraw`, { version })).status).toBe(200);
      expect(await walked([...members, ...others])).toEqual([]);
      for (const mine of one.roots.applications)
        expect(await status(owner, `/my/applications/${mine}`)).toBe(200);
    });
  });
});

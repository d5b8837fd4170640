import type { Person } from '../permissions/world';
import { clientOf } from '../permissions/world';
import type { RunningServer } from '../support/server';
import { sung } from './check';
import type { Records } from './life';
import { guardian } from './people';
import * as toy from './people-rehabilitation';
import { queuesOfCases, read, storedFiles } from './walk';
import { pathsToCase, pathsToWithdrawn } from './walk-rehabilitation';

/** What somebody was answered. */
export interface Walked {
  readonly person: Person;
  readonly path: string;
  readonly status: number;
  readonly content: string;
}

interface World {
  readonly server: RunningServer;
  readonly people: readonly Person[];
  readonly records: Records;
  readonly walked: readonly Walked[];
}

/** Roles of the public: nobody of them works for an institution or an authority. */
const ofPublic = ['applicant', 'committee_worker', 'visitor', undefined];
/** §6.3: clinical staff and the responsible social worker. */
const knowsRisk = ['social_worker', 'therapist', 'hospital_staff'];
const magic = ['%PDF', '\u0089PNG', '\u00ff\u00d8\u00ff'].map((start) => Buffer.from(start, 'latin1'));

/** What holds from the referral of a hospital to the agreement, besides the table. */
export function checkRehabilitation(world: () => World): void {
  const by = (name: string) => clientOf(world().people, name);
  const staff = () => world().people.filter(({ role }) => !ofPublic.includes(role));

  /** What somebody was answered at this path when everything was read. */
  const answerTo = (name: string, path: string): Walked => {
    const answer = world().walked.find((one) => one.person.name === name && one.path === path);
    if (!answer) throw new Error(`${name} has not read ${path}.`);
    return answer;
  };

  /** The paths at which an answer to somebody held one of these words. */
  const foundIn = (name: string, words: readonly string[]): string[] => {
    const answers = world().walked.filter(({ person }) => person.name === name);
    expect(answers.length).toBeGreaterThan(60);
    return answers.flatMap(({ path, content }) => (words.some((one) => content.includes(one)) ? [path] : []));
  };

  it('the institution that is asked sees age band, area, services and times until it accepts (LN/10)', async () => {
    const { records } = world();
    const shown = [...toy.askedCanaries.map(({ value }) => value), '诸***', '137****0110', '1990年'];
    for (const name of ['qj-station-worker', 'qj-station-manager']) {
      expect(foundIn(name, shown)).toEqual([]);
      expect((await by(name).get(`/cases/${records.askedCase}`)).status).toBe(404);
      const { status, body } = await by(name).get(`/allocations/${records.askedAllocation}`);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        caseId: null,
        ageBand: '35–59岁',
        services: ['生活技能训练'],
        words: null,
      });
      expect(Object.keys(body).sort()).toEqual(
        [
          ...['actions', 'ageBand', 'area', 'caseId', 'changedAt', 'clock', 'id', 'nextAction'],
          ...['organizationId', 'organizationName', 'places', 'returnReasonLabel', 'services', 'state'],
          ...['timeline', 'times', 'version', 'words'],
        ].sort(),
      );
    }
  });

  it('consent taken back: no colleague anywhere opens the case or finds it in a list (个人信息保护法 15, 47)', async () => {
    const { records } = world();
    const closed = pathsToWithdrawn(records).filter((path) => !path.startsWith('/audit-events'));
    for (const { name } of staff())
      for (const path of closed) expect([name, path, answerTo(name, path).status]).toEqual([name, path, 404]);
    const lists = world().walked.filter(({ path }) => queuesOfCases.includes(path));
    for (const { person, path, content } of lists.filter((one) => staff().includes(one.person)))
      expect([person.name, path, content.includes(records.withdrawnCase)]).toEqual([
        person.name,
        path,
        false,
      ]);
    expect(new Set(lists.map(({ path }) => path))).toEqual(new Set(queuesOfCases));
    expect((await by('another applicant').get(`/my/cases/${records.withdrawnCase}`)).status).toBe(200);
  });

  it('and no answer to a colleague holds anything of the person, but the registration where it was made', async () => {
    const traces = [...toy.withdrawnCanaries.map(({ value }) => value), '闾***', '轩***', '137****0132'];
    const registered = ['qj-worker-1', 'qj-worker-2', 'qj-manager', 'qj-civil'];
    for (const { name } of staff()) {
      const where = foundIn(name, traces);
      const allowed = registered.includes(name)
        ? where.filter((path) => !path.startsWith('/applications'))
        : where;
      expect([name, allowed]).toEqual([name, []]);
    }
  });

  it('who signed and who witnessed is masked to the institution, and whole in the agreement alone', async () => {
    const { records } = world();
    const [, spoken = ''] = records.receiverConsents;
    for (const name of ['qj-worker-1', 'qj-manager']) {
      const { signed } = (await by(name).get(`/consents/${records.informedConsent}`)).body;
      expect(signed.signers.map((one: { name: string }) => one.name)).toEqual(['慕***', '呼***']);
      expect((await by(name).get(`/consents/${spoken}`)).body.signed).toMatchObject({ witness: '东***' });
      const agreement = (await by(name).get(`/agreements/${records.agreement}`)).body;
      expect(agreement.signed.signers.map((one: { name: string }) => one.name)).toEqual(['慕***', '呼***']);
      expect(agreement.text).toContain(guardian.personName);
      const words = await read(by(name), `/agreements/${records.agreement}/document`);
      for (const value of [toy.served.informedSigner, toy.served.emergencyPhone, toy.served.extra])
        expect([name, words.includes(value)]).toEqual([name, true]);
    }
  });

  it('a risk is told to nobody but who assesses, who is responsible and the hospital (§6.3)', async () => {
    const { records, people } = world();
    const { referral, returnedReferral, waitingCase } = records;
    const paths = [
      ...[referral, returnedReferral].map((id) => `/hospital-referrals/${id}`),
      ...[waitingCase, records.case].flatMap(pathsToCase),
      `/assessments/${records.assessment}`,
      `/my/assessments/${records.assessment}`,
      `/applications/${records.referredApplication}`,
      ...queuesOfCases,
      '/my/matters',
      '/notices',
    ];
    const others = people.filter(({ role }) => !knowsRisk.includes(role ?? ''));
    const read = world().walked.filter(({ person, path }) => paths.includes(path) && others.includes(person));
    for (const { person, path, content } of read) {
      const told = /[0-5]级|风险等级|riskLevel|risk_blocks/.exec(content)?.[0];
      expect([person.name, path, told]).toEqual([person.name, path, undefined]);
    }
    expect(paths.filter((path) => !read.some((one) => one.path === path))).toEqual([]);
    for (const name of ['qj-worker-1', 'qj-hospital']) {
      const { personal } = (await by(name).get(`/hospital-referrals/${referral}`)).body;
      const risk = personal.find(({ field }: { field: string }) => field === 'riskLevel');
      expect([name, risk.masked, Boolean(risk.value)]).toEqual([name, false, true]);
    }
  });

  it('the person finds the own words in the own documents', async () => {
    const { records } = world();
    const told = async (name: string, ...paths: string[]) => {
      const texts = await Promise.all(paths.map((path) => read(by(name), path)));
      return new Set(sung(toy.canaries, texts.join('\n')).map((one) => one.name));
    };
    const own = await told(
      'applicant',
      `/my/consents/${records.receiverConsents[0]}`,
      `/my/consents/${records.receiverConsents[1]}`,
      `/my/consents/${records.informedConsent}`,
      `/my/assessments/${records.assessment}`,
      `/my/agreements/${records.agreement}`,
    );
    const expected = ['signer', 'witness', 'informedSigner', 'cautions', 'frequency'].map(
      (one) => `served.${one}`,
    );
    const agreed = ['place', 'frequency', 'extra', 'emergencyContact', 'emergencyPhone'];
    expect([...own].sort()).toEqual(
      [...expected, ...agreed.map((one) => `agreement.${one}`), 'guardian.personName'].sort(),
    );
  });

  it('the agreement, the signatures and the scans lie sealed', async () => {
    const { server, records } = world();
    const manager = by('qj-manager');
    const paths = [
      `/agreements/${records.agreement}/document`,
      `/agreements/${records.agreement}/files/${records.agreementSignature}`,
      `/consents/${records.informedConsent}/files/${records.consentSignature}`,
    ];
    const opened = await Promise.all(paths.map((path) => manager.download(path)));
    expect(opened.map(({ status }) => status)).toEqual([200, 200, 200]);
    const parts = opened.map(({ bytes }) => bytes.subarray(bytes.length / 2, bytes.length / 2 + 48));
    expect(parts.every((part) => part.length > 30)).toBe(true);
    const files = storedFiles(server.dataDir);
    for (const { name, kind, content } of files) {
      const bytes = Buffer.from(content);
      expect([name, parts.some((part) => bytes.includes(part))]).toEqual([name, false]);
      const readable = kind === 'attachment store' && magic.some((start) => bytes.indexOf(start) === 0);
      expect([name, readable]).toEqual([name, false]);
    }
  });
}

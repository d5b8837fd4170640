import Fastify from 'fastify';
import { FixedClock } from '../../foundation/clock/clock';
import { Refused } from '../../foundation/refusals/refusal';
import { loadSettings, type Settings } from '../../foundation/settings/settings';
import { securityTxt, serveSecurityTxt } from './security-txt';

const now = new Date('2026-11-30T08:00:00Z');
const YEAR = 365 * 86_400_000;
const fields = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => /^([A-Za-z-]+): (\S.*)$/.exec(line)?.slice(1) ?? [line]);

describe('security.txt (RFC 9116)', () => {
  it('is lines of a name and a value, each ended, and says where to write and in which languages', () => {
    const text = securityTxt(loadSettings({ SECURITY_CONTACT: 'safety@jk.example.org' }), now);
    expect(text.endsWith('\n')).toBe(true);
    expect(Object.fromEntries(fields(text))).toEqual({
      Contact: 'mailto:safety@jk.example.org',
      Expires: expect.any(String),
      'Preferred-Languages': 'zh, en',
    });
  });

  it('ends within a year of the day it is asked for', () => {
    const settings = { securityContact: 'https://jk.example.org/safety', publicOrigin: undefined };
    const { Expires } = Object.fromEntries(fields(securityTxt(settings, now))) as Record<string, string>;
    const left = new Date(Expires ?? '').getTime() - now.getTime();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(YEAR);
    expect(Expires).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
  });

  it('names its own address where the place knows it', () => {
    const settings = { securityContact: 'mailto:a@b.example', publicOrigin: 'https://jk.example.org' };
    expect(securityTxt(settings, now)).toMatch(
      /^Canonical: https:\/\/jk\.example\.org\/\.well-known\/security\.txt$/m,
    );
  });

  const asked = async (settings: Settings) => {
    const fastify = Fastify();
    fastify.setErrorHandler((error, _, reply) =>
      reply.status(error instanceof Refused ? error.refusal.status : 500).send(),
    );
    serveSecurityTxt(fastify, settings, new FixedClock(now));
    return fastify.inject('/.well-known/security.txt');
  };

  it('is served as plain text where a contact is set', async () => {
    const settings = loadSettings({ SECURITY_CONTACT: 'safety@jk.example.org' });
    const answer = await asked(settings);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(answer.body).toBe(securityTxt(settings, now));
  });

  it('is no page where none is set', async () => {
    expect((await asked(loadSettings({}))).statusCode).toBe(404);
  });
});

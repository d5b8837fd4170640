import type { FastifyInstance } from 'fastify';
import type { Clock } from '../../foundation/clock/clock';
import { notFound } from '../../foundation/refusals/refusal';
import type { Settings } from '../../foundation/settings/settings';

/** RFC 9116 recommends less than a year: whoever runs an old copy is not asked for ever. */
const GOOD_FOR = 180 * 86_400_000;

/** `/.well-known/security.txt`: where a weakness is reported; it is not there until an operator says so. */
export function serveSecurityTxt(fastify: FastifyInstance, settings: Settings, clock: Clock): void {
  fastify.get('/.well-known/security.txt', async (_, reply) => {
    if (!settings.securityContact) throw notFound();
    return reply.type('text/plain; charset=utf-8').send(securityTxt(settings, clock.now()));
  });
}

export function securityTxt(
  { securityContact, publicOrigin }: Pick<Settings, 'securityContact' | 'publicOrigin'>,
  now: Date,
): string {
  const lines = [
    `Contact: ${securityContact}`,
    `Expires: ${new Date(now.getTime() + GOOD_FOR).toISOString()}`,
    'Preferred-Languages: zh, en',
    ...(publicOrigin ? [`Canonical: ${publicOrigin}/.well-known/security.txt`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

import type { FastifyInstance } from 'fastify';
import type { AppLog } from '../../foundation/running/app-log';
import type { Settings } from '../../foundation/settings/settings';

/** Says how far proxies are believed, and once when one is there that nobody believes. */
export function watchProxies(fastify: FastifyInstance, settings: Settings, log: AppLog): void {
  const { publicOrigin, trustedProxies } = settings;
  if (publicOrigin) log.info({ trustedProxies }, 'proxies that may name the address of a caller');
  if (trustedProxies > 0) return;
  let told = false;
  fastify.addHook('onRequest', (request, _, done) => {
    const { 'x-forwarded-for': forwardedFor, forwarded } = request.headers;
    if (!told && (forwardedFor !== undefined || forwarded !== undefined)) {
      told = true;
      log.warn(
        { code: 'proxy_untrusted', trustedProxies },
        'A request came through a proxy that is not trusted: everyone behind it counts as one address. Set TRUSTED_PROXIES to the number of proxies in front.',
      );
    }
    done();
  });
}

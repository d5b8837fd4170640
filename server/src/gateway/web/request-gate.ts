import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { CallerRequest } from '../../foundation/http/sessions/account';
import type { AppLog } from '../../foundation/running/app-log';
import { foreignOrigin, mediaType, type Refused, unauthenticated } from '../../foundation/refusals/refusal';
import {
  type BodyType,
  decideRequest,
  type GateRefusal,
} from '../../foundation/http/sessions/request-decision';
import { tokenlessRoutes } from '../../foundation/http/sessions/tokenless-routes';
import type { Route } from '../openapi/routes';
import type { Settings } from '../../foundation/settings/settings';

interface GateRow {
  readonly takes: BodyType;
  readonly tokenless: boolean;
}

const refusals: Readonly<Record<GateRefusal, () => Refused>> = {
  foreign_origin: foreignOrigin,
  media_type: mediaType,
  token_needed: unauthenticated,
};

/** Puts the gate before every request, ahead of the session, the body and every query. */
export function guardRequests(
  fastify: FastifyInstance,
  routes: readonly Route[],
  settings: Settings,
  log: AppLog,
): void {
  // Only JSON has a parser, and files where a route reads them.
  fastify.removeContentTypeParser('text/plain');
  const rows = rowsOf(routes);
  const other: GateRow = { takes: 'application/json', tokenless: false };
  const misplaced = onceOnly(() =>
    log.warn(
      {},
      'A page of this server was refused as foreign: PUBLIC_ORIGIN or TRUSTED_PROXIES does not fit',
    ),
  );
  fastify.decorateRequest('cookiesCount', false);
  fastify.addHook('onRequest', (request, _, done) => {
    const { headers, method, routeOptions } = request;
    const { cookies, refusal } = decideRequest({
      ...(rows.get(`${method} ${routeOptions.url}`) ?? other),
      method,
      origin: headers.origin,
      fetchSite: textOf(headers['sec-fetch-site']),
      ownOrigin: settings.publicOrigin ?? `${request.protocol}://${request.host}`,
      contentType: headers['content-type'],
      hasBody: headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0,
      hasBearer: headers.authorization !== undefined,
    });
    (request as CallerRequest).cookiesCount = cookies;
    if (refusal === 'foreign_origin' && headers['sec-fetch-site'] === 'same-origin') misplaced();
    done(refusal && refusals[refusal]());
  });
}

/** By the path as fastify writes it: `/api/applications/:id`. */
function rowsOf(routes: readonly Route[]): ReadonlyMap<string, GateRow> {
  const listed = new Map(tokenlessRoutes.map((row) => [row.route, row]));
  return new Map(
    routes.map(({ method, path, takesFile }) => {
      const row = listed.get(`${method} ${path}`);
      const takes = row?.body ?? (takesFile ? 'multipart/form-data' : 'application/json');
      return [`${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`, { takes, tokenless: row !== undefined }];
    }),
  );
}

const textOf = (value: FastifyRequest['headers'][string]) => (Array.isArray(value) ? value.join() : value);

function onceOnly(work: () => void): () => void {
  let done = false;
  return () => {
    if (!done) work();
    done = true;
  };
}

import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { AppModule } from './app.module';
import { AppLog } from '../foundation/running/app-log';
import { BodyRoom } from '../foundation/http/bodies/body-room';
import { Drain } from '../foundation/running/drain';
import { largestFile } from '../foundation/http/bodies/file-turns';
import { describedRoutes } from '../gateway/openapi/document';
import { undeclared, unlimited } from '../gateway/openapi/routes';
import type { Parts } from '../platform/platform.module';
import { Health } from '../gateway/site/health.service';
import { Schedule } from '../timed/schedule';
import { guardBodies } from '../gateway/web/body-gate';
import { boundConnections } from '../gateway/web/connections';
import { watchProxies } from '../gateway/web/proxy-watch';
import { guardRequests } from '../gateway/web/request-gate';
import { guardTables } from '../gateway/web/tables-gate';
import { slowRequests } from '../gateway/web/slow-requests';
import { securityHeaders } from '../foundation/http/security-headers';
import { servePages } from '../gateway/web/pages';
import { unroutable } from '../gateway/web/unroutable';

const LARGEST_BODY = 1024 * 1024;

/** The HTTP application on its parts, not yet listening. */
export async function createApplication(parts: Parts): Promise<NestFastifyApplication> {
  const routes = describedRoutes();
  refuse('a permission', undeclared(routes));
  refuse('a limit', unlimited(routes));
  const adapter = new FastifyAdapter({
    bodyLimit: LARGEST_BODY,
    trustProxy: (_address, hop) => hop <= parts.settings.trustedProxies - 1,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
    ...slowRequests(parts.settings),
    ...unroutable(parts.settings),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(parts), adapter, {
    // What cannot be built is thrown; what is said afterwards goes to the log of the server.
    logger: false,
    abortOnError: false,
    // Its own parsers would bring one for forms, which any other site can post.
    bodyParser: false,
  });
  app.setGlobalPrefix('api');
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  await fastify.register(cookie);
  // Answers only: a request that arrives compressed could grow past every limit.
  await fastify.register(compress, {
    globalDecompression: false,
    threshold: 2048,
    encodings: ['br', 'gzip'],
  });
  await fastify.register(multipart, { limits: { fileSize: largestFile, files: 1, fields: 4 } });
  const log = app.get(AppLog);
  hooks(fastify, parts, log);
  watchProxies(fastify, parts.settings, log);
  guardRequests(fastify, routes, parts.settings, log);
  const health = app.get(Health);
  guardTables(fastify, health);
  guardBodies(fastify, app.get(BodyRoom), LARGEST_BODY);
  boundConnections(fastify.server, parts.settings);
  app.get(Drain).watch(fastify.server);
  await servePages(fastify, parts.settings, parts.clock);
  await app.init();
  app.get(Schedule).begin(() => !health.foreignTables);
  await fastify.ready();
  return app;
}

function refuse(what: string, routes: readonly string[]): void {
  if (routes.length) throw new Error(`Routes without ${what}: ${routes.join(', ')}`);
}

function hooks(fastify: FastifyInstance, { clock, settings }: Parts, log: AppLog): void {
  fastify.decorateRequest('today', '');
  const headers = securityHeaders(settings);
  fastify.addHook('onRequest', (request, reply, done) => {
    (request as unknown as { today: string }).today = clock.today();
    reply.headers(headers).header('x-request-id', request.id);
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
    done();
  });
  // The path as it is written in the document: what someone typed stands in no log.
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    const told = { requestId: request.id, method: request.method, route, status: reply.statusCode };
    log.info({ ...told, ms: Math.round(reply.elapsedTime) }, 'request');
    done();
  });
}

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Clock } from '../common/clock';
import type { Settings } from '../settings';
import { landingPage } from './landing-page';
import { pagesCss } from './pages-css';
import { pagePolicy } from './security-headers';
import { serveSecurityTxt } from './security-txt';

const NONCE = '__CSP_NONCE__';

interface Client {
  readonly base: string;
  readonly folder: string;
  /** Files named by a hash of their content, which browsers may keep for ever. */
  readonly hashed: RegExp;
}

const clientsIn = (root: string): readonly Client[] => [
  { base: '/h5/', folder: join(root, 'miniapp/dist/h5'), hashed: /\/(js|css|chunk|static)\// },
  { base: '/admin/', folder: join(root, 'admin/dist'), hashed: /\/assets\// },
];

/** Serves the landing page and the two clients. An unknown file is a 404; an unknown page is the client's own. */
export async function servePages(fastify: FastifyInstance, settings: Settings, clock: Clock): Promise<void> {
  await fastify.register(fastifyStatic, { root: settings.root, serve: false });
  fastify.get('/', (_, reply) => sendHtml(reply, landingPage(settings)));
  fastify.get('/assets/pages.css', (_, reply) =>
    reply
      .headers({ 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=3600' })
      .send(pagesCss),
  );
  serveSecurityTxt(fastify, settings, clock);
  fastify.get('/favicon.ico', (_, reply) => reply.status(204).send());
  for (const client of clientsIn(settings.root)) {
    fastify.get(client.base.slice(0, -1), (_, reply) => reply.redirect(client.base));
    fastify.get(`${client.base}*`, (request, reply) => {
      const path = (request.params as Record<string, string>)['*'] ?? '';
      return extname(path) && path !== 'index.html'
        ? sendFile(reply, client, path)
        : sendIndex(reply, client);
    });
  }
}

function sendFile(reply: FastifyReply, { base, folder, hashed }: Client, path: string) {
  const lasting = hashed.test(`${base}${path}`);
  reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'public, max-age=300');
  return reply.sendFile(path, folder, { index: false, cacheControl: false });
}

async function sendIndex(reply: FastifyReply, { folder }: Client) {
  const html = await readFile(join(folder, 'index.html'), 'utf8').catch(() => undefined);
  if (html === undefined)
    return reply
      .status(503)
      .type('text/plain; charset=utf-8')
      .send('页面还没有构建，请先运行 npm run build。');
  return sendHtml(reply, html);
}

function sendHtml(reply: FastifyReply, html: string) {
  const nonce = randomBytes(16).toString('base64');
  return reply
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': pagePolicy(nonce),
    })
    .send(html.replaceAll(NONCE, nonce));
}

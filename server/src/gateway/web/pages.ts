import { randomBytes } from 'node:crypto';
import { access, readdir, readFile, realpath } from 'node:fs/promises';
import { extname, join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Clock } from '../../foundation/clock/clock';
import type { Settings } from '../../foundation/settings/settings';
import { landingPage } from './landing-page';
import { pagesCss } from './pages-css';
import { pagePolicy } from '../../foundation/http/security-headers';
import { serveSecurityTxt } from './security-txt';

const NONCE = '__CSP_NONCE__';

interface Client {
  readonly base: string;
  /** The build in use: a link that is turned over while the server runs. */
  readonly folder: string;
  /** The last builds, with this one. */
  readonly builds: string;
  /** Files named by a hash of their content, which browsers may keep for ever. */
  readonly hashed: RegExp;
}

const clientsIn = (root: string): readonly Client[] => [
  {
    base: '/h5/',
    folder: join(root, 'miniapp/dist/h5'),
    builds: join(root, 'miniapp/.builds/h5'),
    hashed: /\/(js|css|chunk|static)\//,
  },
  {
    base: '/admin/',
    folder: join(root, 'admin/dist'),
    builds: join(root, 'admin/.builds/console'),
    hashed: /\/assets\//,
  },
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

async function sendFile(reply: FastifyReply, client: Client, path: string) {
  const lasting = client.hashed.test(`${client.base}${path}`);
  reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'public, max-age=300');
  const folder = lasting ? await folderWith(client, path) : client.folder;
  return reply.sendFile(path, folder, { index: false, cacheControl: false });
}

/** A page that was open before the latest build asks for the files of its own. What is being made has another name. */
async function folderWith({ folder, builds }: Client, path: string): Promise<string> {
  // The link may be turned over between looking and sending; the folder it leads to stays.
  const current = await realpath(folder).catch(() => folder);
  const names = await readdir(builds).catch(() => []);
  const last = names.filter((name) => /^[0-9a-f]{16}$/.test(name)).map((name) => join(builds, name));
  for (const one of [current, ...last]) if (await isThere(join(one, path))) return one;
  return current;
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

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

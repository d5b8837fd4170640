import { randomUUID } from 'node:crypto';
import { asPhone, asStaff, Client, freshPhone } from '../../support/client';
import { formRoutes } from '../../support/form-routes';
import { HealthRatio } from '../../support/health-ratio';
import { hostileBodies } from '../../support/hostile-bodies';
import type { Sender } from '../../support/request';
import { type RunningServer, startServer } from '../../support/server';

/** All bodies go to one route of each form; a route with a form that was tried gets one, for it may lack the guard of bodies. */
const tried = new Set<string>();
const routes = formRoutes.map((one) => {
  const form = Object.keys(one.body).sort().join();
  const bodies = hostileBodies(one.body).slice(tried.has(form) ? -1 : 0);
  tried.add(form);
  return { ...one, bodies };
});
const count = routes.reduce((sum, { bodies }) => sum + bodies.length, 0);

describe(`all ${routes.length} routes with a form × ${count} bodies of a megabyte, ${tried.size} forms with all of theirs`, () => {
  let server: RunningServer;
  let clients: Record<Sender, Client>;
  let health: HealthRatio;
  beforeAll(async () => {
    server = await startServer();
    health = new HealthRatio(server.url);
    clients = {
      nobody: new Client(server.url),
      applicant: await asPhone(server, freshPhone()),
      worker: await asStaff(server, 'qj-worker-1'),
      manager: await asStaff(server, 'qj-manager'),
      hospital: await asStaff(server, 'qj-hospital'),
      county: await asStaff(server, 'qj-civil'),
      admin: await asStaff(server, 'admin'),
    };
    await health.rest();
  });
  afterAll(async () => {
    process.stdout.write(`${health.told()}\n`);
    await health.stop();
    await server.destroy();
  });

  it.each(routes)('$route refuses them, and nobody else waits', async ({ route, by, bodies }) => {
    const [method = '', template = ''] = route.split(' ');
    const path = template.replace(/\{(\w+)\}/g, () => randomUUID());
    for (const { what, text } of bodies) {
      const { status } = await health.during(`${route} ${what}`, () =>
        clients[by].call(method, path, text()),
      );
      const refused = status >= 400 && status < 500;
      expect({ what, status, refused }).toEqual({ what, status, refused: true });
    }
  });
});

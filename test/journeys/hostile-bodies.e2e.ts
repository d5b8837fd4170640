import { randomUUID } from 'node:crypto';
import { asPhone, asStaff, Client, freshPhone } from '../support/client';
import type { Sender } from '../support/form-faults';
import { formRoutes } from '../support/form-routes';
import { HealthRatio } from '../support/health-ratio';
import { hostileBodies } from '../support/hostile-bodies';
import { type RunningServer, startServer } from '../support/server';

const routes = formRoutes.map((one) => ({ ...one, bodies: hostileBodies(one.body) }));
const count = routes.reduce((sum, { bodies }) => sum + bodies.length, 0);

describe(`all ${routes.length} routes with a form × ${count} bodies of a megabyte`, () => {
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

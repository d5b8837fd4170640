import { asStaff } from '../support/client';
import { application, draft } from '../support/factories';
import { pdf, upload } from '../support/files';
import { startServer } from '../support/server';
jest.setTimeout(60000);
it('x', async () => {
  const server = await startServer({});
  const worker = await asStaff(server, 'qj-worker-1');
  const { id } = await draft(worker, application(), 'counter');
  const out = [];
  for (let i = 0; i < 12; i += 1) {
    const a = await upload(worker, id, 'photo', Buffer.concat([pdf(), Buffer.alloc(10 * 1024 * 1024 + i * 100_000), pdf()]), 'a.pdf').catch((e) => ({ status: 0, text: String(e.cause) }));
    out.push(`${a.status} ${a.text}`);
  }
  console.log(out.join('\n'), (await worker.get(`/applications/${id}/draft`)).text);
  await server.destroy();
});

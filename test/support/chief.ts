import { Client } from './client';
import { type RunningServer, runCommand } from './server';
import { secretIn, withCode } from './totp';

/** What an enrolment link bears at its end. */
export const linkFrom = (output: string) => /\/admin\/enrol\/([\w.~-]+)/.exec(output)?.[1] ?? '';

/** The first member of staff of a place in production, made by its command and its link, and signed in. */
export async function asChief(server: RunningServer): Promise<Client> {
  const password = 'long enough for everyone';
  const { output } = await runCommand(server, 'admin:create', '--user-name', 'chief');
  const chief = new Client(server.url, 'console');
  const link = `/enrolments/${linkFrom(output)}`;
  const secret = secretIn((await chief.get(link)).body.otpauthUrl);
  const enrolled = await withCode(secret, (totp) => chief.post(link, { password, totp }));
  if (enrolled.status !== 200) throw new Error(`The link answered ${enrolled.status}: ${enrolled.text}`);
  // The code that set it up is used; the next one is its own.
  const form = { userName: 'chief', password };
  const signedIn = await withCode(secret, (totp) => chief.post('/sessions/staff', { ...form, totp }), 1);
  if (signedIn.status !== 201) throw new Error(`The chief is not let in: ${signedIn.text}`);
  chief.session = signedIn.body;
  return chief;
}

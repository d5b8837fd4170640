import type { Server } from 'node:net';
import { networkOf } from '../../foundation/running/network';
import { type Bounds, Shares } from '../../foundation/running/shares';
import type { Settings } from '../../foundation/settings/settings';

/** Open connections of this server, and of one network. Each may hold a small body or half a header. */
const open: Bounds = { all: 5_000, each: 1_000 };

/** Closes what is beyond the bounds at once. A trusted proxy is one network for everybody, so it has the whole. */
export function boundConnections(
  server: Server,
  { trustedProxies }: Pick<Settings, 'trustedProxies'>,
  bounds = open,
): void {
  server.maxConnections = bounds.all;
  if (trustedProxies > 0) return;
  const shares = new Shares(bounds);
  server.prependListener('connection', (socket) => {
    const giveBack = shares.take(networkOf(socket.remoteAddress ?? ''));
    if (giveBack) socket.once('close', giveBack);
    else socket.destroy();
  });
}

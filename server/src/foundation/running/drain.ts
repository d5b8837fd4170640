import type { Server, ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';
import { Injectable } from '@nestjs/common';
import { AppLog } from './app-log';

const LIMIT_MS = 25_000;
/** How long a request that was sent may lie unread in the system before its connection counts as idle. */
const QUIET_MS = 500;
const LOOK_MS = 50;

/** Ends the serving of requests without cutting one off that has come. */
@Injectable()
export class Drain {
  private readonly underWay = new Set<ServerResponse>();
  private ending = false;

  constructor(private readonly log: AppLog) {}

  get begun(): boolean {
    return this.ending;
  }

  /** Knows from now on which requests of the server are under way. */
  watch(server: Server): void {
    server.prependListener('request', (_, response) => {
      this.underWay.add(response);
      response.once('close', () => this.underWay.delete(response));
      if (this.ending) response.shouldKeepAlive = false;
    });
  }

  /** When every request that is under way now has been answered, or whoever asked has gone. */
  async settled(): Promise<void> {
    const answers = [...this.underWay];
    await Promise.all(answers.map((answer) => new Promise((done) => answer.once('close', done))));
  }

  /** Takes no new connection, answers what is under way and closes each connection with its answer; waits so long at most. */
  async run(server: Server, limitMs = LIMIT_MS): Promise<void> {
    this.ending = true;
    // The server's own close would cut connections whose next request has been sent and not yet been read.
    NetServer.prototype.close.call(server);
    for (const response of this.underWay) response.shouldKeepAlive = false;
    const end = performance.now() + limitMs;
    for (let quiet = 0; quiet < QUIET_MS && performance.now() < end;) {
      await new Promise((done) => setTimeout(done, LOOK_MS));
      quiet = this.underWay.size ? 0 : quiet + LOOK_MS;
    }
    if (!this.underWay.size) return;
    this.log.warn(
      { code: 'drain_overrun', requests: this.underWay.size },
      'requests were cut off: they took longer than a server waits at its end',
    );
    server.closeAllConnections();
  }
}

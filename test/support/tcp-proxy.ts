import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

interface Target {
  readonly host: string;
  readonly port: number;
}

/** Stands between a server and its database, and can be cut as a network is. */
export class TcpProxy {
  private readonly sockets = new Set<Socket>();
  private listener: Server | undefined;
  private port = 0;

  constructor(private target: Target) {}

  /** New connections go to another host behind the same address; those that are open stay where they are. */
  turnTo(target: Target): void {
    this.target = target;
  }

  /** Opens on a port of its own, the same each time. */
  async open(): Promise<number> {
    this.listener = createServer((from) => {
      const to = connect(this.target);
      for (const socket of [from, to]) {
        this.sockets.add(socket);
        socket.on('error', () => undefined);
        socket.on('close', () => this.sockets.delete(socket));
      }
      // A host that refuses, or goes, is one that the other side sees go.
      from.on('close', () => to.destroy());
      to.on('close', () => from.destroy());
      from.pipe(to).pipe(from);
    });
    await new Promise<void>((done) => this.listener?.listen(this.port, '127.0.0.1', done));
    this.port = (this.listener.address() as AddressInfo).port;
    return this.port;
  }

  /** Breaks every connection and takes no new one. */
  async cut(): Promise<void> {
    const closed = new Promise<void>((done) => this.listener?.close(() => done()));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }
}

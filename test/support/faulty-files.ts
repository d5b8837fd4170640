import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { until } from './patience';
import { root, type Shell } from './server';

/** What the file system of a server is to do at one step of an upload. */
export interface FileOrder {
  readonly step: 'mkdir' | 'open' | 'write' | 'fsync' | 'rename' | 'renamed' | 'read' | 'unlink';
  /** Fails with this code. */
  readonly code?: string;
  /** Waits as long as this file is there. */
  readonly wait?: string;
  /** Cuts the server off. */
  readonly kill?: true;
}

/** The switch of a server whose file system can be made to fail. */
export class FaultyFiles {
  private readonly folder = mkdtempSync(join(tmpdir(), 'jk-faulty-'));
  private readonly order = join(this.folder, 'order.json');
  readonly env = {
    NODE_OPTIONS: `--import ${pathToFileURL(join(root, 'test/support/failing-store.mjs')).href}`,
    FAULTY_FILES: this.order,
  };

  /** The work, done under this order. */
  async during<T>(order: FileOrder, work: () => Promise<T>): Promise<T> {
    writeFileSync(this.order, JSON.stringify(order));
    try {
      return await work();
    } finally {
      rmSync(this.order, { force: true });
    }
  }

  /** The work, held up at this step while something else happens. */
  async heldUp<T>(
    step: FileOrder['step'],
    work: () => Promise<T>,
    meanwhile: () => Promise<unknown>,
  ): Promise<T> {
    const wait = join(this.folder, 'wait');
    const reached = `${wait}.reached`;
    writeFileSync(wait, '');
    return this.during({ step, wait }, async () => {
      const working = work();
      try {
        await until(() => existsSync(reached), `the work comes to ${step}`);
        await meanwhile();
      } finally {
        rmSync(wait, { force: true });
        rmSync(reached, { force: true });
      }
      return working;
    });
  }

  /** The same place for commands, which run in a process that fails nothing. */
  without = ({ env }: Shell): Shell => ({
    env: Object.fromEntries(Object.entries(env).filter(([name]) => !(name in this.env))),
  });

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

import { Worker } from 'node:worker_threads';

/** Between two of its questions, in ms: far below what counts as a wait, and little work beside what it watches. */
const PAUSE = 20;

/** Another client, in a thread of its own: it asks again and again and notes how long each answer took. */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const { Agent, get } = require('node:http');
const agent = new Agent({ keepAlive: true });
let taken = [];
let stopped = false;
parentPort.on('message', (message) => {
  if (message === 'stop') { stopped = true; agent.destroy(); return; }
  parentPort.postMessage(taken);
  taken = [];
});
const ask = () => {
  const begun = performance.now();
  const told = (status) => {
    if (stopped) return process.exit();
    taken.push({ status, ms: performance.now() - begun });
    setTimeout(ask, ${PAUSE});
  };
  get(workerData, { agent }, (answer) => answer.resume().on('end', () => told(answer.statusCode))).on('error', () => told(0));
};
ask();
`;

interface Answered {
  readonly status: number;
  readonly ms: number;
}

export class Pulse {
  private readonly worker: Worker;

  constructor(url: string) {
    this.worker = new Worker(program, { eval: true, workerData: `${url}/api/health` });
  }

  /** Every answer since the last time, at least so many of them. */
  async since(least: number): Promise<Answered[]> {
    const all: Answered[] = [];
    do all.push(...(await this.take()));
    while (all.length < least);
    return all;
  }

  async stop(): Promise<void> {
    this.worker.postMessage('stop');
    await this.worker.terminate();
  }

  private async take(): Promise<Answered[]> {
    await new Promise((done) => setTimeout(done, PAUSE));
    const taken = new Promise<Answered[]>((done) => this.worker.once('message', done));
    this.worker.postMessage('take');
    return taken;
  }
}

export const slowest = (answers: readonly Answered[]) => Math.max(...answers.map(({ ms }) => ms));

// Load on one target and what it answered: requests per second and latencies, with every answer looked at.
import autocannon from 'autocannon';

export const CONNECTIONS = 32;

/**
 * Sends `requests` over 32 connections, each with its own share of them, for `seconds` or, when they can be
 * sent once only, until `amount` are answered.
 */
export async function load(url, { requests, seconds, amount }) {
  const latencies = [];
  let lane = 0;
  const options = {
    url,
    connections: CONNECTIONS,
    timeout: 30,
    ...(amount ? { amount } : { duration: seconds }),
    setupClient: (client) => {
      const own = requests.filter((_, index) => index % CONNECTIONS === lane % CONNECTIONS);
      lane += 1;
      client.setRequests(own.map((request) => ({ ...request })));
    },
  };
  const result = await new Promise((done, fail) => {
    const instance = autocannon(options, (error, outcome) => (error ? fail(error) : done(outcome)));
    instance.on('response', (_client, _status, _bytes, milliseconds) => latencies.push(milliseconds));
  });
  const bad = result.non2xx + result.errors + result.timeouts;
  if (bad || latencies.length === 0) {
    const told = JSON.stringify(result.statusCodeStats);
    throw new Error(`${url}: ${bad} of ${latencies.length} answers were no 2xx (${told}).`);
  }
  latencies.sort((a, b) => a - b);
  const at = (share) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))];
  const count = latencies.length;
  return { count, rps: count / result.duration, p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99) };
}

/** The median of each figure over the rounds. */
export function medians(rounds) {
  const middle = (name) =>
    rounds.map((round) => round[name]).sort((a, b) => a - b)[Math.floor(rounds.length / 2)];
  return Object.fromEntries(['rps', 'p50Ms', 'p95Ms', 'p99Ms'].map((name) => [name, middle(name)]));
}

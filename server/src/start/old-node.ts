export const OLDEST_NODE = [20, 19] as const;

/** This Node.js lacks what the program stands on. */
export class OldNode extends Error {}

/** Refuses a Node.js that is older than what package.json asks for. */
export function refuseOldNode(version = process.versions.node): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) throw new OldNode();
}

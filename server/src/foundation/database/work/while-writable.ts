import { cannotWrite } from '../errors/errors';

/** For a change that a read can do without, so that reads go on while nothing can be stored. */
export async function whileWritable(change: Promise<void>): Promise<void> {
  try {
    await change;
  } catch (error) {
    if (!cannotWrite(error)) throw error;
  }
}

import type { IncomingMessage } from 'node:http';
import { badRequest } from './refusal';

/** The connection ended before the whole request had come. Nobody hears the answer; it is a line in the log. */
export const cutOff = () => badRequest('cut_off', '内容没有传完，请检查网络后再试。');

export const wasCutOff = ({ destroyed, complete }: Pick<IncomingMessage, 'destroyed' | 'complete'>) =>
  destroyed && !complete;

/** Whether an error is the end of the request's own connection: it has a code that a database's may have too. */
export const endsRequest = (error: unknown, raw: Pick<IncomingMessage, 'errored'>) =>
  error instanceof Error && error === raw.errored;

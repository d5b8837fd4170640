import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { CallerRequest } from './account';
import { clientOf } from './credentials';

export type Device = 'weapp' | 'h5' | 'console';

/** What a request was made on. It is all that is kept of a device: no address and no model. */
export const OnDevice = createParamDecorator((_: unknown, context: ExecutionContext): Device => {
  const client = clientOf(context.switchToHttp().getRequest<CallerRequest>());
  return client === 'public' ? 'h5' : client;
});

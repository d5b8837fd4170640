import type {} from '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { CallerRequest } from '../../../foundation/http/sessions/account';
import { clientOf, takesCookies } from '../../../foundation/http/sessions/credentials';
import { Settings } from '../../../foundation/settings/settings';
import { type DeviceCode, deviceCodeOf } from '../codes/device-codes';
import { deviceLimits, KnownDevices } from './known-devices.service';

/** Where a sign-in comes from. */
export interface SignInPlace {
  readonly address: string;
  readonly device: DeviceCode;
  /** By which the account knows this device, where it has been here before. */
  readonly deviceToken: string | undefined;
}

/** Reads and sets the cookie by which a device is known; a client without cookies is known by none. */
@Injectable()
export class DeviceCookies {
  constructor(
    private readonly devices: KnownDevices,
    private readonly settings: Settings,
  ) {}

  placeOf(request: CallerRequest, subject: string): SignInPlace {
    const token = request.cookiesCount ? request.cookies[this.devices.cookieName(subject)] : undefined;
    const device = deviceCodeOf(clientOf(request), request.headers['user-agent'] ?? '');
    const deviceToken = token && /^[\w-]{43}$/.test(token) ? token : undefined;
    return { address: request.ip, device, deviceToken };
  }

  set(reply: FastifyReply, subject: string, { device }: SignInPlace, token: string): void {
    if (device === 'weapp' || !takesCookies(reply)) return;
    void reply.setCookie(this.devices.cookieName(subject), token, {
      // Also asked for at the code that is sent to a phone.
      path: '/api',
      httpOnly: true,
      sameSite: 'strict',
      secure: this.settings.publicOrigin?.startsWith('https:') ?? false,
      maxAge: deviceLimits.days * 86_400,
    });
  }
}

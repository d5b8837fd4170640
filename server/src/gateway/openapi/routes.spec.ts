import 'reflect-metadata';
import { Controller, Get, Post } from '@nestjs/common';
import { limits, networkFactor } from '../../foundation/running/limits';
import { Permit, ProbeRoute, PublicRoute } from '../../foundation/http/route';
import { TakesFile } from '../../foundation/http/bodies/uploaded-file';
import { limitOf, type Route, routesOf, undeclared, unlimited } from './routes';

@Controller('planted')
class Planted {
  @Get()
  @Permit('session.own')
  read(): void {}

  @Post()
  @Permit('session.own')
  write(): void {}

  @Post('files')
  @TakesFile()
  @Permit('session.own')
  upload(): void {}

  @Post('guesses')
  @Permit('session.own', { limit: 'guess' })
  guess(): void {}

  @Get('open')
  @PublicRoute('document')
  open(): void {}

  @Get('probe')
  @ProbeRoute()
  probe(): void {}

  @Get('nameless')
  nameless(): void {}
}

const routes = routesOf([Planted]);
const limitsOf = (handler: string) => limitOf(routes.find((one) => one.handler === handler) as Route);

describe('the limit of a route', () => {
  it.each([
    ['read', 'read'],
    ['write', 'write'],
    ['upload', 'upload'],
    ['guess', 'guess'],
    ['open', 'document'],
    ['probe', 'probe'],
  ] as const)('%s has the row %s', (handler, row) => {
    expect(limitsOf(handler)).toBe(limits[row]);
  });

  it('a route that says nothing of its access is named, and one whose row is not there', () => {
    expect(undeclared(routes)).toEqual(['GET /api/planted/nameless']);
    expect(unlimited(routes)).toEqual([]);
    const planted = { permission: undefined, limit: 'none' as never, whileLocked: false };
    const without = routes.map((one) => (one.handler === 'open' ? { ...one, access: planted } : one));
    expect(unlimited(without)).toEqual(['GET /api/planted/open']);
  });

  it('a network may ask a hundred times what one account may, or more', () => {
    expect(networkFactor).toBeGreaterThanOrEqual(100);
  });
});

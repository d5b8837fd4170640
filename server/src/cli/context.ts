import { NestFactory } from '@nestjs/core';
import { AppModule } from '../program/app.module';
import type { Parts } from '../platform/platform.module';

/** The modules of the server without its listening, for a command that asks their services. */
export const contextOf = (parts: Parts) =>
  NestFactory.createApplicationContext(AppModule.of(parts), { logger: false, abortOnError: false });

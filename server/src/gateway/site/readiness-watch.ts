import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Health } from './health.service';

/** Each look is two queries and three questions to the file system. */
const EVERY_MS = 10_000;

/** Looks at the conditions of readiness by itself, so that the log tells of them where nobody asks for health. */
@Injectable()
export class ReadinessWatch implements OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly health: Health) {}

  async begin(): Promise<void> {
    this.timer = setInterval(() => void this.health.look(), EVERY_MS);
    this.timer.unref();
    await this.health.look();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }
}

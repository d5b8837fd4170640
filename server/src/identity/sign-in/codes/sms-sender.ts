/** Sends a one-time code to a phone. An operator's adapter extends it; none comes with the product. */
export abstract class SmsSender {
  /** Whether codes can be sent at all. */
  abstract readonly ready: boolean;

  abstract send(phone: string, code: string): Promise<void>;
}

/** Stands in where no adapter is set up. */
export class NoSmsSender extends SmsSender {
  readonly ready = false;

  async send(): Promise<void> {
    throw new Error('There is no SMS adapter.');
  }
}

/** An answer as it came. */
export interface Answered {
  readonly method: string;
  readonly address: string;
  readonly status: number;
  /** Its content type. */
  readonly kind: string;
  readonly text: string;
}

export declare class Contract {
  constructor(document: object);
  differences(answer: Answered): readonly string[];
}

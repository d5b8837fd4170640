interface Running {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

export function startMariadb(place: {
  readonly dir: string;
  readonly port?: number;
  readonly options?: readonly string[];
}): Promise<Running>;

export const smallOptions: readonly string[];
export function copyMariadb(from: string, to: string): void;

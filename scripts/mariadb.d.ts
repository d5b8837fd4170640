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

/** What a walk says about itself, for whoever reads the output of the tests: how much it has covered. */
export const told = (line: string) => void process.stdout.write(`${line}\n`);

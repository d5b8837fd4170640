import { FirstAccount } from '../../accounts/first-account.service';
import { type Command, optionOf, UsageError } from '../command';
import { contextOf } from '../context';
import { print } from '../print';

const notMade: Readonly<Record<'exists' | 'taken', (userName: string) => string>> = {
  exists: (userName) =>
    `There is an account ${userName}, and nothing was changed. To end its sign-in and get a new link: npm run admin:create -- --user-name ${userName} --reset`,
  taken: (userName) => `${userName} is the name of an account that is no administrator. Choose another.`,
};

export const adminCreate: Command = {
  name: 'admin:create',
  makesPlace: true,
  seals: true,
  async run(parts, args) {
    const context = await contextOf(parts);
    const userName = optionOf(args, '--user-name') ?? 'admin';
    const displayName = optionOf(args, '--name') ?? '系统管理员';
    const reset = args.includes('--reset');
    const outcome = await context.get(FirstAccount).create(userName, displayName, reset);
    if (!('link' in outcome)) throw new UsageError(notMade[outcome.done](userName));
    print(
      outcome.done === 'made'
        ? `The account ${userName} is made.`
        : `The account ${userName} was there: its password, its second factor and its sessions are ended.`,
    );
    print(`Its one-time link, good until ${outcome.link.expiresAt}:`);
    print(outcome.link.url);
  },
};

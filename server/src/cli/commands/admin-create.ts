import { FirstAccount } from '../../identity/staff/first-account.service';
import { command } from '../command';
import { UsageError } from '../usage-error';
import { contextOf } from '../context';
import { print } from '../print';

const notMade: Readonly<
  Record<'exists' | 'taken', (userName: string) => readonly [english: string, chinese: string]>
> = {
  exists: (userName) => [
    `There is an account ${userName}, and nothing was changed. To end its sign-in and get a new link: npm run admin:create -- --user-name ${userName} --reset`,
    `账号 ${userName} 已经在了，什么都没有改。要结束它的登录并取得新链接：npm run admin:create -- --user-name ${userName} --reset`,
  ],
  taken: (userName) => [
    `${userName} is the name of an account that is no administrator. Choose another.`,
    `${userName} 是别的账号的用户名，请换一个。`,
  ],
};

export const adminCreate = command({
  name: 'admin:create',
  makesPlace: 'in production',
  seals: true,
  linksToPeople: true,
  options: {
    'user-name': { type: 'string', takes: 'NAME', tells: '用户名，默认 admin user name, admin by default' },
    name: { type: 'string', takes: 'NAME', tells: '显示的姓名 the name that is shown' },
    reset: { type: 'boolean', tells: '结束原来的登录，给新链接 ends its sign-in and gives a new link' },
  },
  async run(parts, { 'user-name': userName = 'admin', name = '系统管理员', reset = false }) {
    const context = await contextOf(parts);
    const outcome = await context.get(FirstAccount).create(userName, name, reset);
    if (!('link' in outcome)) throw new UsageError(...notMade[outcome.done](userName));
    print(
      outcome.done === 'made'
        ? `账号 ${userName} 已经建好。 The account ${userName} is made.`
        : `账号 ${userName} 原有的密码、第二因素和登录都已作废。 The account ${userName} was there: its password, its second factor and its sessions are ended.`,
    );
    print(
      `一次性链接，${outcome.link.expiresAt} 前有效，只交给本人： Its one-time link, good until then, for that person alone:`,
    );
    print(outcome.link.url);
  },
});

// The address that the mini-program asks, as WeChat takes it: a domain entered with it, over https.
import { isIP } from 'node:net';

const hostOf = ({ hostname }) => hostname.replace(/^\[|\]$/g, '');
const isBare = (text, { origin }) => text.replace(/\/$/, '').toLowerCase() === origin;
const noDomain = /^[^.]+$|\.$|\.(localhost|local|internal|invalid|test)$/;

const anyAddress = [
  {
    refuses: (text) => !URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol),
    says: [
      '要以 https:// 或 http:// 开头，例如 https://example.org。',
      'must begin with https:// or http://, such as https://example.org.',
    ],
  },
];

const forWechat = [
  {
    refuses: (text) => !text,
    says: [
      '没有给出：正式版的小程序要知道服务的地址，例如 TARO_APP_API=https://example.org npm run build:weapp。',
      'is missing: a release must know the address of the service, such as TARO_APP_API=https://example.org npm run build:weapp.',
    ],
  },
  ...anyAddress,
  {
    refuses: (_, { protocol }) => protocol !== 'https:',
    says: [
      '要以 https:// 开头：微信只让正式版访问 https 的地址。',
      'must begin with https://: WeChat lets a release reach nothing else.',
    ],
  },
  {
    refuses: (_, url) => isIP(hostOf(url)) !== 0,
    says: [
      '要写域名，不能写 IP 地址：微信只接受已备案的域名。',
      'must be a domain and no IP address: WeChat takes registered (ICP) domains only.',
    ],
  },
  {
    refuses: (_, url) => noDomain.test(hostOf(url)),
    says: [
      '要写公众能访问的域名，不能是 localhost 或内网的名字。',
      'must be a public domain, and not localhost or the name of an internal host.',
    ],
  },
  {
    refuses: (_, url) => hostOf(url) === 'api.weixin.qq.com',
    says: [
      '要写本服务的域名：微信不让小程序直接访问 api.weixin.qq.com。',
      "must be this service's own domain: WeChat lets no mini-program ask api.weixin.qq.com.",
    ],
  },
  {
    refuses: (text) => /^\w+:\/\/[^/]*:\d*(\/|$)/.test(text),
    says: [
      '不要写端口，443 也不写：微信逐字比较域名。',
      'must have no port, not even 443: WeChat compares the domain letter by letter.',
    ],
  },
];

const bare = {
  refuses: (text, url) => !isBare(text, url),
  says: [
    '只写协议和域名，后面不要路径、参数或账号。',
    'must be protocol and host alone, without a path, a query or an account.',
  ],
};

const check = (rules) => (text) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const broken = rules.find(({ refuses }) => refuses(text, url));
  return broken ? { refusal: broken.says } : { value: url.origin };
};

/** Each gives the value to build with, or a refusal in Chinese and in English. */
export const developmentAddress = check([...anyAddress, bare]);
export const releaseAddress = check([...forWechat, bare]);

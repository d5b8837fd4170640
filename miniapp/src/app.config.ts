import { personPages } from '@jingkang/shared/records/outlines';

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/matters/index',
    'pages/notices/index',
    'pages/settings/index',
    'pages/institutions/index',
    'pages/about/index',
    'pages/privacy/index',
  ],
  subPackages: [
    { root: 'packages/apply', pages: ['start/index', 'form/index', 'done/index'] },
    { root: 'packages/report', pages: ['form/index', 'done/index'] },
    { root: 'packages/feedback', pages: ['form/index', 'done/index', 'look-up/index'] },
    {
      root: 'packages/matter',
      // What a person reads of each kind of record has a page of its own, besides who has looked at it.
      pages: [...personPages, 'viewers'].map((page) => `${page}/index`),
    },
    { root: 'packages/account', pages: ['sign-in/index', 'invitation/index'] },
  ],
  window: {
    navigationBarTitleText: '精康转介',
    navigationBarBackgroundColor: '#faf7f1',
    navigationBarTextStyle: 'black',
    backgroundColor: '#faf7f1',
  },
  // On H5 a page that is left before its way in has ended would stay hidden when one comes back to it.
  ...(process.env.TARO_ENV === 'h5' ? { animation: false } : {}),
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
});

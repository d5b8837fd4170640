export default defineAppConfig({
  pages: ['pages/home/index'],
  window: { navigationBarTitleText: '精康转介' },
});

export default definePageConfig({ navigationBarTitleText: '精康转介' });

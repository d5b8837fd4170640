export default definePageConfig({ navigationBarTitleText: '上报需求' });

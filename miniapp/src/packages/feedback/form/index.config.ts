export default definePageConfig({ navigationBarTitleText: '监督与反馈' });

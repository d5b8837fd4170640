export default definePageConfig({ navigationBarTitleText: '查反馈' });

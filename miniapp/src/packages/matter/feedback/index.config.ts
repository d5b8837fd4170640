export default definePageConfig({ navigationBarTitleText: '反馈进度' });

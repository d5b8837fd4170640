export default definePageConfig({ navigationBarTitleText: '评估和康复意见' });

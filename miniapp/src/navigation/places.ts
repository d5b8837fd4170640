import type { IconName } from '../components/Icon';

export type NavPlace = 'home' | 'matters' | 'notices' | 'settings';

export const places: readonly { name: NavPlace; label: string; icon: IconName; path: string }[] = [
  { name: 'home', label: '首页', icon: 'home', path: '/pages/home/index' },
  { name: 'matters', label: '我的事项', icon: 'list', path: '/pages/matters/index' },
  { name: 'notices', label: '消息', icon: 'bell', path: '/pages/notices/index' },
  { name: 'settings', label: '设置', icon: 'gear', path: '/pages/settings/index' },
];

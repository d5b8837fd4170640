/** What WeChat tells of the phone. */
export const device = { platform: 'android', system: 'Android 14', SDKVersion: '3.6.0', language: 'zh_CN' };

export const base = { ...device, fontSizeSetting: 17 };

export const screen = {
  windowWidth: 375,
  windowHeight: 667,
  screenWidth: 375,
  screenHeight: 667,
  pixelRatio: 2,
};

export const menuButton = { top: 26, left: 281, width: 87, height: 32, right: 368, bottom: 58 };

import { deviceCodeOf, deviceLabel } from './device-codes';

const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36';
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1';
const edge = `${chrome} Edg/140.0.0.0`;
const wechat = `${iphone} MicroMessenger/8.0.50`;

describe('what a session shows of its device', () => {
  it.each([
    [chrome, '电脑 · Chrome'],
    [edge, '电脑 · Edge'],
    [iphone, '手机 · Safari'],
    [wechat, '手机 · 微信'],
    ['node', '电脑 · 浏览器'],
    ['', '其他设备'],
  ])('%s', (userAgent, label) => expect(deviceLabel(deviceCodeOf('console', userAgent))).toBe(label));

  it('is the mini-program where it says so, and nothing for a session of old', () => {
    expect(deviceLabel(deviceCodeOf('weapp', wechat))).toBe('微信小程序');
    expect(deviceLabel(null)).toBe('其他设备');
  });

  it('fits its column, and holds no version', () => {
    for (const userAgent of [chrome, edge, iphone, wechat]) {
      const code = deviceCodeOf('public', userAgent);
      expect(code.length).toBeLessThanOrEqual(20);
      expect(code).not.toMatch(/\d/);
    }
  });
});

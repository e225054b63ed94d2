import type { Context } from 'koa';
import { deviceOf } from '../../server/src/delivery/device';

const asking = (headers: Record<string, string>): Context =>
  ({ get: (name: string) => headers[name] ?? '' }) as unknown as Context;

describe('the device', () => {
  it.each([
    ['desktop', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0'],
    [
      'desktop',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.6 Safari/605.1.15',
    ],
    [
      'phone',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1',
    ],
    ['phone', 'Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0'],
    ['tablet', 'Mozilla/5.0 (Linux; Android 13; SM-X900) AppleWebKit/537.36 Chrome/130.0.0.0 Safari/537.36'],
    [
      'tablet',
      'Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1',
    ],
    [null, 'Mozilla/5.0 (SMART-TV; Linux; Tizen 7.0) AppleWebKit/537.36 Chrome/94.0 TV Safari/537.36'],
    [null, 'node'],
    [null, 'okhttp/4.12.0'],
    [null, ''],
  ])('is read as %s from "%s"', (device, agent) => {
    expect(deviceOf(asking({ 'user-agent': agent }))).toBe(device);
  });

  it('is a phone where a browser that hides its name says so', () => {
    const agent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0.0.0 Safari/537.36';
    expect(deviceOf(asking({ 'user-agent': agent, 'sec-ch-ua-mobile': '?1' }))).toBe('phone');
  });
});

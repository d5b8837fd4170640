import { loadSettings, Settings } from '../../foundation/settings/settings';
import { slowRequests } from './slow-requests';

describe('how long a request may take to come in', () => {
  it('is 60 seconds unless it is set', () => {
    expect(slowRequests(loadSettings({}))).toMatchObject({
      requestTimeout: 60_000,
      http: { headersTimeout: 60_000, connectionsCheckingInterval: 2_000 },
    });
    expect(slowRequests(new Settings())).toMatchObject({ requestTimeout: 60_000 });
  });

  it('follows REQUEST_TIMEOUT_SECONDS', () => {
    expect(slowRequests(loadSettings({ REQUEST_TIMEOUT_SECONDS: '5' }))).toMatchObject({
      requestTimeout: 5_000,
    });
  });
});

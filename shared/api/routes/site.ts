import type { HealthDetails, HealthView, LiveView } from '../health';
import type { SiteView } from '../sessions';

export interface SiteRoutes {
  'GET /site': { answers: SiteView };
  'GET /health': { answers: HealthView };
  'GET /health/ready': { answers: HealthView };
  'GET /health/live': { answers: LiveView };
  'GET /health/details': { answers: HealthDetails };
}

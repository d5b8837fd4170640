import { createRouter } from '@tanstack/react-router';
import { NotFound } from './components/NotFound';
import { PageFailed } from './components/PageFailed';
import { Waiting } from './components/Waiting';
import { routeTree } from './routes';

/** Addresses stay readable: every search value is plain text, and validateSearch gives it its type. */
export const router = createRouter({
  routeTree,
  basepath: '/admin',
  defaultPreload: false,
  defaultErrorComponent: PageFailed,
  defaultNotFoundComponent: NotFound,
  defaultPendingComponent: Waiting,
  scrollRestoration: true,
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
    return given.length ? `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}` : '';
  },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

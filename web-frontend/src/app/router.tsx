import { createRouter, type ErrorComponentProps } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Loading } from '@/components/list-state';
import { parseSearch, stringifySearch } from '@/lib/search-params';
import { FailedPage, NotFoundPage } from './failed-page';
import { inside, root, signIn, start } from './inside-routes';
import { salesRoutes } from './sales-routes';
import { stockRoutes } from './stock-routes';

const routeTree = root.addChildren([signIn, inside.addChildren([start, ...stockRoutes, ...salesRoutes])]);

export function createAppRouter() {
  return createRouter({
    routeTree,
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultPendingComponent: Loading,
    defaultErrorComponent: ({ error, reset }: ErrorComponentProps): ReactElement => (
      <FailedPage error={error} onRetry={reset} />
    ),
    defaultNotFoundComponent: NotFoundPage,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}

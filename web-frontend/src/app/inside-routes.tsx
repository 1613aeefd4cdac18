import { createRootRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { signInSearch } from '@/features/sign-in/sign-in-search';
import { session } from '@/lib/session/session';
import { FailedStart, NotFoundPage } from './failed-page';
import { Shell } from './shell';

export const root = createRootRoute({ notFoundComponent: NotFoundPage });

export const signIn = createRoute({
  getParentRoute: () => root,
  path: 'sign-in',
  validateSearch: signInSearch,
  beforeLoad: async ({ search }) => {
    await session.restore().catch(() => undefined);
    if (session.state().status === 'signed-in') throw redirect({ href: safeReturn(search.redirect) });
  },
  component: lazyRouteComponent(() => import('@/features/sign-in/sign-in-page'), 'SignInPage'),
});

/** Everything that only whoever is signed in sees. */
export const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ location }) => {
    await session.restore();
    if (session.state().status === 'signed-in') return;
    throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { redirect: location.href } });
  },
  component: Shell,
  errorComponent: ({ error, reset }) => <FailedStart error={error} onRetry={reset} />,
});

export const start = createRoute({
  getParentRoute: () => inside,
  path: '/',
  component: lazyRouteComponent(() => import('@/features/start/start-page'), 'StartPage'),
});

/** The address to return to, if it is one of ours: a foreign one could lead whoever signs in astray. */
function safeReturn(address: string | undefined): string {
  if (!address) return '/';
  const target = new URL(address, location.origin);
  return target.origin === location.origin && address.startsWith('/') ? target.pathname + target.search : '/';
}

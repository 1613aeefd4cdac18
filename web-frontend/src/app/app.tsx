import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { createQueryClient } from '@/lib/api/query-client';
import { session } from '@/lib/session/session';
import { createAppRouter } from './router';
import { theme } from './theme';

const queryClient = createQueryClient();
const router = createAppRouter();
const colorSchemes = localStorageColorSchemeManager({ key: 'keeper.colorScheme' });

// Whoever signs in next must not see what the one before was shown.
session.subscribe(() => {
  if (session.state().status !== 'signed-out') return;
  queryClient.clear();
  void router.invalidate();
});

export function App(): ReactElement {
  return (
    <MantineProvider
      theme={theme}
      colorSchemeManager={colorSchemes}
      defaultColorScheme="auto"
      // Both would be rendered into style elements, which the content security policy refuses: they are built instead.
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-right" limit={4} />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}

import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterContextProvider } from '@tanstack/react-router';
import { render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { theme } from './app/theme';
import { createQueryClient } from './lib/api/query-client';

/** Renders a part of a page with what stands around it in the application. */
export function renderPart(part: ReactNode): RenderResult {
  return render(
    <MantineProvider theme={theme} env="test">
      <QueryClientProvider client={createQueryClient()}>{part}</QueryClientProvider>
    </MantineProvider>,
  );
}

/** The same for a part that leads to other pages. */
export function renderPartWithLinks(part: ReactNode): RenderResult {
  const router = createRouter({ routeTree: createRootRoute(), history: createMemoryHistory() });
  return renderPart(<RouterContextProvider router={router as never}>{part}</RouterContextProvider>);
}

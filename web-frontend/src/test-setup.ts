import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import { startTranslations } from './lib/i18n/i18n';

// What Mantine asks of a browser and jsdom does not have.
window.matchMedia ??= (query) =>
  ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }) as unknown as MediaQueryList;
globalThis.ResizeObserver ??= class {
  observe() {
    return undefined;
  }
  unobserve() {
    return undefined;
  }
  disconnect() {
    return undefined;
  }
};
Element.prototype.scrollIntoView ??= () => undefined;

// A busy machine is no reason to fail.
configure({ asyncUtilTimeout: 10_000 });

await startTranslations();
afterEach(cleanup);

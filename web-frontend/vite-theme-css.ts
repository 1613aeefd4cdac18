import { convertCssVariables, defaultCssVariablesResolver, mergeMantineTheme, DEFAULT_THEME } from '@mantine/core';
import type { Plugin } from 'vite';
import { cssVariables, theme } from './src/app/theme.ts';

const id = 'virtual:theme.css';

/**
 * Writes Mantine's theme variables into the style sheet when the pages are built. Mantine would otherwise render them
 * into a style element in the browser, which a content security policy without `unsafe-inline` refuses.
 */
export function themeCss(): Plugin {
  return {
    name: 'keeper-theme-css',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) => (source === `\0${id}` ? css() : undefined),
  };
}

function css(): string {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme);
  const defaults = defaultCssVariablesResolver(merged);
  const ours = cssVariables(merged);
  return convertCssVariables({
    variables: { ...defaults.variables, ...ours.variables },
    light: { ...defaults.light, ...ours.light },
    dark: { ...defaults.dark, ...ours.dark },
  });
}

import js from '@eslint/js';
import { readdirSync } from 'node:fs';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const features = readdirSync('src/features');

/** These render style elements in the browser, which the content security policy refuses. */
const injectsStyles = {
  name: '@mantine/core',
  importNames: ['AppShell', 'Flex', 'Grid', 'SimpleGrid'],
  message: 'It renders a style element, which the content security policy refuses: lay it out in a CSS module.',
};
const floats = {
  selector: "CallExpression[callee.name='parseFloat']",
  message: 'Money and quantities are never floats.',
};

function mayNotImport(folder, patterns) {
  return {
    files: [`${folder}/**/*.{ts,tsx}`],
    rules: { 'no-restricted-imports': ['error', { paths: [injectsStyles], patterns }] },
  };
}

const toApp = { regex: '^@/app/|/app/', message: 'Only the entry point knows the application.' };
const toFeatures = { regex: '^@/features/|/features/', message: 'What is shared belongs to components or lib.' };

export default tseslint.config(
  { ignores: ['target', 'node_modules', 'src/lib/api/generated'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strict, ...tseslint.configs.stylistic, reactHooks.configs.flat.recommended],
    rules: {
      'no-restricted-imports': ['error', { paths: [injectsStyles] }],
      'no-restricted-syntax': ['error', floats],
      'no-console': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-dynamic-delete': 'error',
    },
  },
  {
    files: ['scripts/**/*.mjs', 'e2e/**/*.mjs'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        fetch: 'readonly',
        URL: 'readonly',
        crypto: 'readonly',
        document: 'readonly',
        window: 'readonly',
      },
    },
  },
  {
    files: ['public/**/*.js'],
    languageOptions: {
      sourceType: 'script',
      globals: { localStorage: 'readonly', matchMedia: 'readonly', document: 'readonly' },
    },
  },
  mayNotImport('src/lib', [
    toApp,
    toFeatures,
    { regex: '^@/components/|/components/', message: 'lib knows no components.' },
  ]),
  mayNotImport('src/components', [toApp, toFeatures]),
  ...features.map((feature) =>
    mayNotImport(`src/features/${feature}`, [
      toApp,
      {
        regex: `^@/features/(?!${feature}/)|^\\.\\./(?!\\.)`,
        message: 'A feature does not know another one: what they share belongs to components or lib.',
      },
    ]),
  ),
);

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import 'virtual:theme.css';
import './app/global.css';
import { App } from './app/app';
import { startTranslations } from './lib/i18n/i18n';

await startTranslations();

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element for the application');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

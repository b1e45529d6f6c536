import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { startServiceWorker } from './app/service-worker';
import { startTexts } from './lib/i18n';
import './app/styles';

const place = document.getElementById('app');
if (!place) throw new Error('index.html has no #app');

await startTexts();
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
startServiceWorker();

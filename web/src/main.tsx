import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { client } from './app/client';
import { startServiceWorker } from './app/service-worker';
import { startTexts } from './lib/i18n';
import { whenOwnerChanges } from './lib/storage';
import { fetchAhead } from './lib/use-data';
import { viewerDocument } from './lib/viewer.graphql';
import './app/styles';

const place = document.getElementById('app');
if (!place) throw new Error('index.html has no #app');

// Another window signed out, or somebody else in: what this one holds is not theirs to see.
whenOwnerChanges(() => location.replace('/'));
// A page that the browser had put aside whole, as it was before a sign-out.
window.addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});

// Who is signed in is asked while the texts and the page are on their way.
fetchAhead(client, viewerDocument, {}, { keepOffline: true });
await startTexts();
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
startServiceWorker();

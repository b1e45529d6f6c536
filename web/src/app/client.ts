import { onlineManager, QueryClient } from '@tanstack/react-query';
import { ApiError } from '../lib/api';

// It takes for granted that there is a connection when the page opens, and would then not notice that one comes.
onlineManager.setOnline(navigator.onLine);

/** What was fetched, and how fetching is done. */
export const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // Ask again only when the server could not be reached: anything else would answer the same.
      retry: (count, error) => count < 2 && error instanceof ApiError && error.failure === 'OFFLINE' && navigator.onLine,
      networkMode: 'always',
      // A page that failed without a connection comes by itself when it is back.
      refetchOnReconnect: true,
    },
  },
});

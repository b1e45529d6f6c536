import { Provider, Theme } from '@navikt/ds-react';
import { QueryClientProvider } from '@tanstack/react-query';
import { useLayoutEffect, useMemo, type ReactNode } from 'react';
import { RouterProvider } from 'react-router';
import { useLanguage } from '../lib/i18n';
import { useTheme } from '../lib/theme';
import { NoticeProvider } from '../ui/notice';
import { client } from './client';
import { componentTexts } from './component-texts';
import { makeRouter } from './router';

/** The whole application. */
export function App(): ReactNode {
  const theme = useTheme();
  const language = useLanguage();
  const router = useMemo(makeRouter, []);
  // Windows over the page stand outside the frame of the theme, at the end of the body: they take their colours from the document.
  useLayoutEffect(() => {
    document.documentElement.classList.toggle('dark', theme === 'dark');
  }, [theme]);
  return (
    <Theme theme={theme} data-color="accent">
      <Provider locale={componentTexts[language]}>
        <QueryClientProvider client={client}>
          <NoticeProvider>
            <RouterProvider router={router} />
          </NoticeProvider>
        </QueryClientProvider>
      </Provider>
    </Theme>
  );
}

import type { ReactNode } from 'react';
import { Outlet } from 'react-router';
import { owner } from '../lib/storage';
import { useData } from '../lib/use-data';
import { viewerDocument } from '../lib/viewer.graphql';
import { Front } from '../ui/front';
import { Loading } from '../ui/screen';
import { Frame } from './shell';

/** The frame of the pages that are open to everyone: with menu and account for someone who is signed in. */
export function OpenFrame(): ReactNode {
  const query = useData(viewerDocument, {}, { keepOffline: true });
  const viewer = query.data?.viewer;
  if (viewer) return <Frame viewer={viewer} />;
  if (query.isPending && owner()) return <Loading />;
  return (
    <Front width="text">
      <Outlet />
    </Front>
  );
}

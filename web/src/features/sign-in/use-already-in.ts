import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { askOnce } from '../../lib/use-data';
import { viewerDocument } from '../../lib/viewer.graphql';
import { ownPath } from './own-path';

/** Leads on whoever comes to the door and is in already. */
export function useAlreadyIn(to: string): void {
  const client = useQueryClient();
  const navigate = useNavigate();
  useEffect(() => {
    let here = true;
    askOnce(client, viewerDocument, {}).then(
      ({ viewer }) => {
        if (here && viewer) void navigate(ownPath(to), { replace: true });
      },
      () => undefined,
    );
    return () => {
      here = false;
    };
    // Asked when the page opens, never after: signing in leads on by itself.
  }, []);
}

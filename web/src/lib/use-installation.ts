import type { ResultOf } from './graphql';
import { installationDocument } from './installation.graphql';
import { useData } from './use-data';

/** Who runs this installation, and how they are reached; null until it is known. */
export function useInstallation(): ResultOf<typeof installationDocument>['installation'] | null {
  return useData(installationDocument, {}).data?.installation ?? null;
}

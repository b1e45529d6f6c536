import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../lib/viewer';
import { Page } from '../../ui/page';
import { OwnSeminars } from './own-seminars';
import { StaffSeminars } from './staff-seminars';
import './seminars.css';

/** The seminars: one's own rounds' for a trainee, those of the rounds in one's scope for the others. */
export function SeminarsPage(): ReactNode {
  const { t } = useTranslation('seminars');
  const { roles, places } = useViewer();
  return (
    <Page title={t('title')} width={roles.length > 0 ? 'wide' : 'text'}>
      {(places.length > 0 || roles.length === 0) && <OwnSeminars />}
      {roles.length > 0 && <StaffSeminars heading={places.length > 0} />}
    </Page>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useInstallation } from '../../lib/use-installation';
import { Contact } from '../../ui/contact';
import { Page } from '../../ui/page';
import { TextPart } from './text-part';

/** What Delmål is and what it keeps about those who use it; open to everyone. */
export function AboutPage(): ReactNode {
  const { t } = useTranslation('about');
  const organisation = useInstallation()?.organisation;
  return (
    <Page title={t('about.title')} lead={t('about.lead')}>
      <TextPart id="what" title={t('about.what.title')} texts={[t('about.what.text')]}>
        <ul>
          <li>{t('about.what.trainee')}</li>
          <li>{t('about.what.supervisor')}</li>
          <li>{t('about.what.coach')}</li>
          <li>{t('about.what.office')}</li>
        </ul>
        <p>{t('about.what.certificate')}</p>
      </TextPart>
      <TextPart id="patients" title={t('about.patients.title')} texts={[t('about.patients.text'), t('about.patients.check')]} />
      <TextPart
        id="privacy"
        title={t('about.privacy.title')}
        texts={[organisation ? t('about.privacy.by', { organisation }) : t('about.privacy.text')]}
      >
        <ul>
          <li>{t('about.privacy.person')}</li>
          <li>{t('about.privacy.work')}</li>
          <li>{t('about.privacy.trail')}</li>
          <li>{t('about.privacy.session')}</li>
        </ul>
        <p>{t('about.privacy.who')}</p>
        <p>{t('about.privacy.admin')}</p>
        <p>
          {t('about.privacy.copy')} <Link to="/account">{t('about.privacy.account')}</Link>
        </p>
      </TextPart>
      <TextPart
        id="browser"
        title={t('about.browser.title')}
        texts={[t('about.browser.cookie'), t('about.browser.drafts'), t('about.browser.shared'), t('about.browser.others')]}
      />
      <TextPart id="contact" title={t('about.contact.title')} texts={[t('about.contact.text'), t('about.contact.rights')]}>
        <Contact />
        <p>
          <Link to="/accessibility">{t('accessibility.title')}</Link>
        </p>
      </TextPart>
    </Page>
  );
}

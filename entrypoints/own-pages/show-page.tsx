/** Starts one of the extension's own pages in the reader's language, and keeps it in it. */
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { useLanguage } from '../../components/use-language';
import { language, onLanguage, setLanguage } from '../../shared/i18n';
import { languageOf, speakOwnLanguage } from '../../shared/own-language';
import { settings } from '../../shared/settings';

interface Page {
  /** What the window is called. */
  title(): string;
  Content(): ReactNode;
}

/** Shows a page in the element `#root` of its document. */
export async function showPage(page: Page): Promise<void> {
  const root = document.querySelector('#root');
  if (!root) throw new Error('This document has no #root');
  await speakOwnLanguage();
  const label = () => {
    document.documentElement.lang = language();
    document.title = page.title();
  };
  label();
  onLanguage(label);
  settings.watch((now) => setLanguage(languageOf(now)));
  createRoot(root).render(
    <StrictMode>
      <Spoken Content={page.Content} />
    </StrictMode>,
  );
}

function Spoken({ Content }: Pick<Page, 'Content'>) {
  useLanguage();
  return <Content />;
}

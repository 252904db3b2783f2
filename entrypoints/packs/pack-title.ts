/** What a pack is called on this page. */
import { t } from '../../shared/i18n-pages';
import type { PackInfo } from '../../shared/pack';

/** The reader's own pack is called in the language that is spoken now. */
export function packTitle({ head, source }: Pick<PackInfo, 'head' | 'source'>): string {
  return source.kind === 'own' ? t('packs.own.packTitle') : head.title;
}

/** The language that a pack's texts are in; undefined for that of the page. */
export function packLang({ source }: Pick<PackInfo, 'source'>): 'en' | undefined {
  return source.kind === 'own' ? undefined : 'en';
}

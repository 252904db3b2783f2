/** The packs: claims from elsewhere and the reader's own, to import, to switch and to write. */
import '../../components/tokens.css';
import '../../components/claim-card.css';
import '../../components/lists.css';
import '../options/options-page.css';
import '../../components/confirm.css';
import './packs-page.css';
import './import.css';
import './own.css';
import { t } from '../../shared/i18n-pages';
import { showPage } from '../own-pages/show-page';
import { PacksPage } from './PacksPage';

void showPage({ title: () => t('packs.windowTitle'), Content: PacksPage });

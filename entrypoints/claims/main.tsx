/** "All claims": everything that Footnote knows, to read, search and print. */
import '../../components/tokens.css';
import '../../components/claim-card.css';
import '../../components/lists.css';
import '../../components/claims-page.css';
import { t } from '../../shared/i18n-pages';
import { showPage } from '../own-pages/show-page';
import { ClaimsPage } from './ClaimsPage';

void showPage({ title: () => t('claims.windowTitle'), Content: ClaimsPage });

/** "My list for the doctor": what the reader saved, to write questions to and take along. */
import '../../components/tokens.css';
import '../../components/claim-card.css';
import '../../components/lists.css';
import './list-page.css';
import '../../components/confirm.css';
import './list-print.css';
import { t } from '../../shared/i18n-pages';
import { showPage } from '../own-pages/show-page';
import { ListPage } from './ListPage';

void showPage({ title: () => t('list.windowTitle'), Content: ListPage });

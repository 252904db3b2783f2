/** The settings: what is marked and where, how the card behaves, and the reader's own data. */
import '../../components/tokens.css';
import '../../components/lists.css';
import './options-page.css';
import '../../components/confirm.css';
import { t } from '../../shared/i18n-pages';
import { showPage } from '../own-pages/show-page';
import { OptionsPage } from './OptionsPage';

void showPage({ title: () => t('options.windowTitle'), Content: OptionsPage });

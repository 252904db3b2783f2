/** The page that opens when Footnote is installed: what it does, a try, and where to switch it on. */
import '../../components/tokens.css';
import '../../components/claim-card.css';
import '../../components/lists.css';
import '../marks.css';
import './welcome-page.css';
import './demo.css';
import { t } from '../../shared/i18n-pages';
import { showPage } from '../own-pages/show-page';
import { WelcomePage } from './WelcomePage';

void showPage({ title: () => t('welcome.windowTitle'), Content: WelcomePage });

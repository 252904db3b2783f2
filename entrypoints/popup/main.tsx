/** The toolbar popup. */
import '../../components/tokens.css';
import '../../components/claim-card.css';
import '../../components/lists.css';
import './popup.css';
import { showPage } from '../own-pages/show-page';
import { Popup } from './Popup';

void showPage({ title: () => 'Footnote', Content: Popup });

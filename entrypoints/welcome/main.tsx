/** The page that opens when Footnote is installed: what it does, a try, and where to switch it on. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../components/tokens.css';
import '../../components/claim-card.css';
import '../../components/lists.css';
import '../marks.css';
import './welcome-page.css';
import './demo.css';
import { WelcomePage } from './WelcomePage';

const root = document.querySelector('#root');
if (!root) throw new Error('welcome.html has no #root');
createRoot(root).render(
  <StrictMode>
    <WelcomePage />
  </StrictMode>,
);

/** "All claims": everything that Footnote knows, to read, search and print. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../components/tokens.css';
import '../../components/claim-card.css';
import '../../components/lists.css';
import '../../components/claims-page.css';
import { ClaimsPage } from './ClaimsPage';

const root = document.querySelector('#root');
if (!root) throw new Error('claims.html has no #root');
createRoot(root).render(
  <StrictMode>
    <ClaimsPage />
  </StrictMode>,
);

/** "My list for the doctor": what the reader saved, to write questions to and take along. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../components/tokens.css';
import '../../components/claim-card.css';
import '../../components/lists.css';
import './list-page.css';
import './list-print.css';
import { ListPage } from './ListPage';

const root = document.querySelector('#root');
if (!root) throw new Error('list.html has no #root');
createRoot(root).render(
  <StrictMode>
    <ListPage />
  </StrictMode>,
);

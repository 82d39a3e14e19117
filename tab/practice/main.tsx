import './zodSettings.ts';
import { createRoot } from 'react-dom/client';
import { StrictMode } from 'react';
import { PracticeDesk } from './PracticeDesk.tsx';

const root = document.getElementById('desk');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <PracticeDesk />
    </StrictMode>,
  );
}

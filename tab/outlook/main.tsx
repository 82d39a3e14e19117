import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { filled } from '../filled.ts';
import { PaneApp } from './PaneApp.tsx';

const nonce = filled('csp-nonce');
const renderer = createDOMRenderer(document, nonce ? { styleElementAttributes: { nonce } } : {});
const root = document.getElementById('root');

if (root)
  createRoot(root).render(
    <StrictMode>
      <RendererProvider renderer={renderer} targetDocument={document}>
        <PaneApp />
      </RendererProvider>
    </StrictMode>,
  );

import { Button } from '@fluentui/react-components';
import { BookRegular } from '@fluentui/react-icons/svg/book';
import { HomeRegular } from '@fluentui/react-icons/svg/home';
import { WrenchRegular } from '@fluentui/react-icons/svg/wrench';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import type { Me, Procedure } from '../src/api/contract.ts';
import type { Api } from './api.ts';
import { CasePage } from './pages/Case.tsx';
import { GivenUpPage } from './pages/GivenUp.tsx';
import { FormPage } from './pages/Form.tsx';
import { MinutesPage } from './pages/Minutes.tsx';
import { ProcedurePage } from './pages/Procedure.tsx';
import { RequestPage } from './pages/Request.tsx';
import { TodayPage } from './pages/Today.tsx';
import { Told } from './parts/Told.tsx';
import { addressOf, routeOf, type Route } from './route.ts';
import { TabContext, type Said, type Tab } from './tabContext.ts';
import { useDrafts } from './useDrafts.ts';

type Props = { readonly api: Api; readonly me: Me; readonly procedure: Procedure | undefined; readonly opening: string };

/** The frame of every page: where one is, where one can go, and what has just been done. */
export function Shell({ api, me, procedure, opening }: Props): ReactNode {
  const [route, setRoute] = useState<Route>(() => routeOf(opening));
  const [told, setTold] = useState<{ said: Said; at: number }>();
  const go = useCallback((next: Route) => {
    setRoute(next);
    setTold(undefined);
    scrollTo({ top: 0 });
  }, []);
  const tell = useCallback((said: Said) => {
    setTold((before) => ({ said, at: (before?.at ?? 0) + 1 }));
  }, []);
  const drafts = useDrafts(api, me.id);
  const tab = useMemo<Tab>(() => ({ api, me, procedure, go, tell, drafts }), [api, me, procedure, go, tell, drafts]);

  return (
    <TabContext value={tab}>
      <a className="skip" href="#content" onClick={skipToContent}>
        Skip to the page
      </a>
      <header className="bar">
        <span className="brand">Holdfast</span>
        <nav aria-label="Pages">
          <Button
            appearance="subtle"
            icon={<HomeRegular />}
            aria-current={route.page === 'today' ? 'page' : undefined}
            onClick={() => {
              go({ page: 'today' });
            }}
          >
            Today
          </Button>
          <Button
            appearance="subtle"
            icon={<BookRegular />}
            aria-current={route.page === 'procedure' ? 'page' : undefined}
            onClick={() => {
              go({ page: 'procedure' });
            }}
          >
            Procedure
          </Button>
          {me.administrator && (
            <Button
              appearance="subtle"
              icon={<WrenchRegular />}
              aria-current={route.page === 'given-up' ? 'page' : undefined}
              onClick={() => {
                go({ page: 'given-up' });
              }}
            >
              Given up
            </Button>
          )}
        </nav>
        <span className="whoami">{me.name}</span>
      </header>
      <main id="content" tabIndex={-1} key={addressOf(route)}>
        <Page route={route} />
      </main>
      <Told
        told={told}
        dismiss={() => {
          setTold(undefined);
        }}
      />
    </TabContext>
  );
}

function Page({ route }: { readonly route: Route }): ReactNode {
  switch (route.page) {
    case 'today':
      return <TodayPage />;
    case 'procedure':
      return <ProcedurePage />;
    case 'given-up':
      return <GivenUpPage />;
    case 'request':
      return <RequestPage reference={route.reference} />;
    case 'minutes':
      return <MinutesPage reference={route.reference} />;
    case 'form':
      return <FormPage reference={route.reference} form={route.form} />;
    case 'case':
      return <CasePage reference={route.reference} section={route.section} />;
  }
}

const skipToContent = (event: { preventDefault(): void }): void => {
  event.preventDefault();
  document.getElementById('content')?.focus();
};

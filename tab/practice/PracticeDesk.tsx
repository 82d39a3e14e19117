import { FluentProvider } from '@fluentui/react-components';
import { useEffect } from 'react';
import { DeskDoor } from './frame/DeskDoor.tsx';
import { deskThemes } from './look/deskThemes.ts';
import { useAppearance } from './look/useAppearance.ts';

/** The practice desk: Microsoft 365 as made-up people of a made-up council see it. */
export function PracticeDesk() {
  const [appearance, choose] = useAppearance();
  useEffect(() => {
    document.documentElement.dataset['appearance'] = appearance;
    document.documentElement.style.colorScheme = appearance;
  }, [appearance]);
  return (
    <FluentProvider theme={deskThemes[appearance]}>
      <div className="desk-root">
        <DeskDoor appearance={appearance} onAppearance={choose} />
      </div>
    </FluentProvider>
  );
}

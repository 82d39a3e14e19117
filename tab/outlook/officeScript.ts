import { practiceDesk } from '../practiceDesk.ts';

const microsofts = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** Puts a script into the page and waits until it has run. Rejects when it cannot be fetched. */
export const loadScript = (source: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = source;
    script.onload = () => {
      resolve();
    };
    script.onerror = () => {
      reject(new Error('the script did not load'));
    };
    document.head.append(script);
  });

/** Where Office.js comes from: Microsoft, or the practice desk around this page on the same machine. */
export const officeScript = (address: URL): string => {
  const [desk] = practiceDesk(address);
  return desk === undefined ? microsofts : `${desk}/office.js`;
};
